import { type Review, review } from '../../core/index.ts';
import { ruleset } from '../ruleset.ts';
import { foundIn, type HostileDraft, hostileDrafts } from './hostileDrafts.ts';
import { digits, type Figure, growthOf, interleave, sizeInWords, spreadOf } from './measure.ts';

const EFFORT = { least: 1, most: 9, budget: 3_000 };

/** Drafts that nobody would write: reviewed to the end, with the right answer, in time that grows with them and no faster. */
export async function hostile(scale: number): Promise<Figure[]> {
  const halves = hostileDrafts(scale / 2, 5_000 * scale);
  const figures: Figure[] = [];
  for (const [index, draft] of hostileDrafts(scale, 10_000 * scale).entries())
    figures.push(await measured(draft, halves[index]!));
  return figures;
}

async function measured(draft: HostileDraft, half: HostileDraft): Promise<Figure> {
  const name = `${draft.name} (${draft.format})`;
  const aim = 'right; grows by at most 1.25';
  try {
    const run = ({ text, format }: HostileDraft): Review => review(text, ruleset, { format, kind: 'legislation' });
    let found: readonly number[] = [];
    const times = await interleave(
      {
        half: () => run(half),
        whole: () => {
          found = foundIn(run(draft));
        },
      },
      EFFORT,
    );
    const whole = spreadOf(times.whole).median;
    const growth = growthOf([
      { x: half.text.length, y: spreadOf(times.half).median },
      { x: draft.text.length, y: whole },
    ]);
    const isRight = String(found) === String(draft.planted);
    const speed = digits(draft.text.length / 1e3 / whole);
    return {
      name,
      measured: `${isRight ? 'right' : 'wrong'}; ${sizeInWords(draft.text.length)} in ${digits(whole)} ms, ${speed} MB/s; grows to the power of ${digits(growth)}`,
      aim,
      isMet: isRight && growth <= 1.25,
    };
  } catch (error) {
    return { name, measured: `failed: ${(error as Error).message}`, aim, isMet: false };
  }
}
