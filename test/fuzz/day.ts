import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { openReviewer } from '../../core/index.ts';
import { draftOf } from '../bench/text.ts';
import { burstAt, edited, placesIn } from '../bench/typing.ts';
import { anEdit, versionsOf } from '../core/edits.ts';
import { ruleset } from '../ruleset.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

export interface Sample {
  readonly edits: number;
  /** Bytes that are still needed. */
  readonly heap: number;
}

/**
 * A day of typing in one draft, each version reviewed by the same reviewer: bursts of keys all over it, a word that was never
 * written before in each, and then something that goes wrong. The memory needed is told every so many edits.
 */
export function* typeAllDay(edits: number, every: number, seed: number): Generator<Sample> {
  const morning = draftOf(2000, 'markdown');
  const reviewer = openReviewer(ruleset, 'markdown').review;
  const places = placesIn(morning);
  let [done, due] = [0, every];
  for (let burst = 0; done < edits; burst++) {
    const [wild] = fc.sample(fc.array(anEdit, { minLength: 5, maxLength: 5 }), { seed: seed + burst, numRuns: 1 });
    const at = places[burst % places.length]!;
    const typed = [edited(morning, { start: at, end: at, text: ` word${seed}x${burst}` })];
    for (const key of burstAt(at)) typed.push(edited(typed.at(-1)!, key));
    for (const version of [...typed, ...versionsOf(morning, wild!)]) {
      reviewer(version);
      done++;
    }
    if (done < due) continue;
    due += every;
    collectGarbage();
    yield { edits: done, heap: process.memoryUsage().heapUsed };
  }
}
