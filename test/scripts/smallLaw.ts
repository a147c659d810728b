import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileRules, RuleFaults } from '../../scripts/compile/compileRules.ts';

export const concepts = `concepts:
  entry:
    en: [irregular entry]
    examples: ["[Irregular entry]"]
  offence:
    en: [offence~]
    examples: ["An [offence]"]
`;

export const criterion = `title: Irregular entry is not an offence
check: avoid
level: must
message: Irregular entry is made an offence.
why: It harms nobody.
cites:
  - paragraph: 134 (a)
    basis: stated
    quote: which should never be considered criminal offences
when:
  find: offence
  with: [entry]
no-remedy: a test
examples:
  flags: [a, b, c]
  passes: [a, b, c]
`;

/** What the compiler says of a small law; nothing where it is sound. */
export function faultsOf(files: { concepts?: string; criterion?: string } = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'rules-'));
  const write = (name: string, text: string): void => {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  try {
    for (const name of ['report', 'language', 'schema'])
      cpSync(join('rules', name), join(root, 'rules', name), { recursive: true });
    write('rules/kinds.yaml', 'matter: []\nkinds: []\n');
    write('rules/safeguards.yaml', 'safeguards: []\n');
    write('rules/themes.yaml', 'themes: { criminalization: Crimes }\n');
    write('rules/cues/negation.yaml', 'effect: negation\ncues:\n  not: { en: [not] }\n');
    write('rules/concepts/all.yaml', files.concepts ?? concepts);
    write('rules/criteria/criminalization/entry.yaml', files.criterion ?? criterion);
    write('snippets/none.json', '{}');
    compileRules(root);
    return '';
  } catch (error) {
    if (!(error instanceof RuleFaults)) throw error;
    return error.message;
  } finally {
    rmSync(root, { recursive: true });
  }
}
