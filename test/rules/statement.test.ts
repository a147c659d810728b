import { describe } from 'node:test';
import { describeExpected } from './expected.ts';

describe('what is expected of an international statement', () => {
  describeExpected({
    theme: 'statement',
    kind: 'international-statement',
    count: 19,
    title:
      'Statement by the delegation of Borland at the High-level Dialogue on International Migration and Development',
    good: 'rights-based-statement',
    bad: 'control-statement',
    said: [],
  });
});
