import { describe, it } from 'node:test';
import { runSuite } from './runSuite.ts';

const timeout = 300_000;

describe('in a real editor', () => {
  it('the suite passes in the extension host', { timeout }, () => runSuite('node'));
  it('the suite passes in the web extension host', { timeout }, () => runSuite('web'));
});
