import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftOf } from '../bench/text.ts';
import { Editor } from '../server/editor.ts';
import { ENTRY, FLAGGED } from '../server/session.ts';
import { property } from './property.ts';

const DRAFT = `${draftOf(20_000, 'markdown')}\n\n${FLAGGED}\n`;

export const SURVIVING = [
  property(
    'surviving/a server killed at any time comes back with the same findings',
    1,
    fc.array(fc.nat({ max: 150 }), { minLength: 1, maxLength: 3 }),
    async (delays) => {
      const editor = await Editor.open(DRAFT);
      const before = await editor.pull();
      assert.ok(before.some(({ code }) => code === ENTRY));
      for (const delay of delays) {
        editor.pull().catch(() => 'nobody answers');
        await new Promise((resolve) => setTimeout(resolve, delay));
        await editor.kill();
        await editor.start();
      }
      assert.deepEqual(await editor.pull(), before);
      await editor.kill();
    },
  ),
];
