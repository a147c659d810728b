import type { DraftKind, RulesetData } from '../../core/index.ts';
import type { Configurations } from '../configuration/configurations.ts';
import type { Terminal } from '../io.ts';
import type { DraftOutcome, Outcome } from '../output/outcome.ts';
import { progressLine } from '../output/progress.ts';
import type { Decoded } from './decode.ts';
import type { Fault } from './fault.ts';
import type { DraftFile } from './findDrafts.ts';
import type { Assignment, Reviewed } from './reviewDraft.ts';
import { openReviewers } from './reviewers.ts';

/** A draft that has a name, and may yet turn out not to be readable. */
export interface Source extends DraftFile {
  /** Its content, where it is not read from its path. */
  readonly content?: Decoded;
}

export interface Instructions {
  readonly ruleset: RulesetData;
  readonly configurations: Configurations;
  readonly progressTo: Terminal;
  /** Wins over every configuration. */
  readonly kind?: DraftKind;
  /** How many drafts are reviewed at once. */
  readonly jobs?: number;
}

export type ReviewedDrafts = Omit<Outcome, 'version'> & { readonly ignoredByName: readonly string[] };

/** Reviews the drafts, several at once; what comes of it stands in their order. */
export async function reviewDrafts(
  sources: readonly Source[],
  { ruleset, configurations, progressTo, kind, jobs }: Instructions,
): Promise<ReviewedDrafts> {
  const assignments: Assignment[] = [];
  const ignored: Source[] = [];
  for (const source of sources) {
    const settings = (await configurations.of(source.path)).settingsOf(source.path);
    const { shown: file, path, content } = source;
    const chosen = kind ?? settings.kind;
    if (settings.ignored) ignored.push(source);
    else
      assignments.push({
        file,
        path,
        levels: settings.levels,
        ...(content && { content }),
        ...(chosen && { kind: chosen }),
      });
  }
  const drafts: DraftOutcome[] = [];
  const errors: Fault[] = [];
  for (const reviewed of await shareOut(assignments, ruleset, jobs, progressTo)) {
    if ('fault' in reviewed) errors.push(reviewed.fault);
    else drafts.push(reviewed);
  }
  return {
    files: drafts.length,
    ignored: ignored.length,
    gone: 0,
    drafts: drafts.map(({ file, kind }) => ({ file, kind })),
    findings: drafts.flatMap(({ findings }) => findings),
    waived: drafts.flatMap(({ waived }) => waived),
    known: [],
    errors,
    ignoredByName: ignored.filter(({ named }) => named).map(({ shown }) => shown),
  };
}

/** Each reviewer takes the next draft when done with one, so that no more texts are held than there are reviewers. */
async function shareOut(
  assignments: readonly Assignment[],
  ruleset: RulesetData,
  jobs: number | undefined,
  progressTo: Terminal,
): Promise<Reviewed[]> {
  const results = new Array<Reviewed>(assignments.length);
  if (assignments.length === 0) return results;
  const progress = progressLine(progressTo, assignments.length);
  const queue = assignments.entries();
  const reviewers = await openReviewers(assignments, ruleset, jobs);
  await Promise.all(
    reviewers.map(async ({ review }) => {
      for (const [i, assignment] of queue) {
        progress.at(i, assignment.file);
        results[i] = await review(assignment);
      }
    }),
  );
  await Promise.all(reviewers.map(({ close }) => close()));
  progress.erase();
  return results;
}
