import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FLAGGED, inFolder } from './inFolder.ts';

/** The fingerprints of a draft's findings, but for what it is silent on. */
async function fingerprintsOf(...drafts: string[]): Promise<string[][]> {
  const all: string[][] = [];
  for (const draft of drafts) {
    await inFolder({ 'a.md': draft }, async ({ json }) => {
      const { output } = await json(['a.md', '--kind', 'legislation']);
      const told = output.findings.filter(({ kind }: { kind: string }) => kind !== 'expect');
      all.push(told.map(({ criterion, fingerprint }: Record<string, string>) => `${criterion} ${fingerprint}`));
    });
  }
  return all;
}

const DETAINED = 'An officer may detain a migrant under section 12 (3) (b).';

test('a finding keeps its fingerprint when provisions are renumbered, moved, set in other lines or emphasized', async () => {
  const [first, ...others] = await fingerprintsOf(
    `# Bill\n\n1. ${DETAINED}\n\n2. The sun shines.\n`,
    `# Bill\n\n2. The sun shines.\n\n3. ${DETAINED.replace('12 (3) (b)', '13A (4) (iv)')}\n`,
    `# Bill\r\n\r\n(a) An **officer** may\r\ndetain a migrant\r\nunder section 9.\r\n`,
    `# Bill\n\n## 1. New\n\nRain falls. ${DETAINED} The sun shines.\n`,
  );
  assert.ok(first!.length > 0);
  for (const other of others) assert.deepEqual(other, first);
});

test('it changes with the words of the sentence, not with those of the next', async () => {
  const [first, same, other] = await fingerprintsOf(
    `${DETAINED} Rain falls.\n`,
    `${DETAINED} Snow falls.\n`,
    `${DETAINED.replace('An officer', 'A soldier')} Rain falls.\n`,
  );
  assert.deepEqual(same, first);
  assert.notDeepEqual(other, first);
});

test('equal sentences have fingerprints of their own; one fewer leaves the others as they were', async () => {
  const [two, one] = await fingerprintsOf(`${FLAGGED}\n\n${FLAGGED}\n`, `${FLAGGED}\n`);
  assert.equal(new Set(two).size, 2);
  assert.deepEqual(one, two!.slice(0, 1));
});
