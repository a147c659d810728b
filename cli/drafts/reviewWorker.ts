import { parentPort, workerData } from 'node:worker_threads';
import { openRuleset } from '../../core/index.ts';
import { type Assignment, reviewDraft } from './reviewDraft.ts';

/** The main of a thread that reviews the drafts it is sent. */
const ruleset = openRuleset(workerData);
parentPort?.on('message', async (assignment: Assignment) => {
  parentPort?.postMessage(await reviewDraft(assignment, ruleset));
});
