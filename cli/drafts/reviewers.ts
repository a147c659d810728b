import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { openRuleset, type RulesetData } from '../../core/index.ts';
import { type Assignment, ourFault, type Reviewed, reviewDraft } from './reviewDraft.ts';

/** Reviews one draft at a time. */
export interface Reviewer {
  review(assignment: Assignment): Promise<Reviewed>;
  close(): Promise<unknown>;
}

/**
 * Those who share the work: threads where it is worth the time in which they open the ruleset, or as many as asked for;
 * else one in this thread. What comes of it is the same.
 */
export async function openReviewers(
  assignments: readonly Assignment[],
  ruleset: RulesetData,
  asked: number | undefined,
): Promise<Reviewer[]> {
  const wanted = asked ?? ((await isLong(assignments)) ? availableParallelism() : 1);
  const count = Math.min(wanted, assignments.length);
  if (count > 1) return Array.from({ length: count }, () => reviewerInThread(ruleset));
  const opened = openRuleset(ruleset);
  return [{ review: (assignment) => reviewDraft(assignment, opened), close: async () => {} }];
}

const FEW = 8;
/** About as much as is reviewed while a thread opens the ruleset, in bytes. */
const LARGE = 500_000;

async function isLong(assignments: readonly Assignment[]): Promise<boolean> {
  if (assignments.length > FEW) return true;
  const sizes = assignments.map(async ({ path }) => (await stat(path).catch(() => ({ size: 0 }))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) > LARGE;
}

function reviewerInThread(ruleset: RulesetData): Reviewer {
  // Beside this module, as compiled and as bundled.
  const start = (): Worker => new Worker(new URL('./reviewWorker.js', import.meta.url), { workerData: ruleset });
  let worker = start();
  return {
    async review(assignment) {
      worker.postMessage(assignment);
      try {
        const [reviewed] = await once(worker, 'message');
        return reviewed;
      } catch (error) {
        worker = start();
        return { fault: { file: assignment.file, message: ourFault(error) } };
      }
    },
    close: () => worker.terminate(),
  };
}
