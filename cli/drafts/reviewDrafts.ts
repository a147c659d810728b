import { type DraftKind, type Level, type Review, type Ruleset, review } from '../../core/index.ts';
import type { Configurations } from '../configuration/configurations.ts';
import type { Terminal } from '../io.ts';
import { atLeast, type Outcome, type ReviewedDraft } from '../output/outcome.ts';
import { progressLine } from '../output/progress.ts';
import type { Decoded } from './decode.ts';
import type { Fault } from './fault.ts';
import type { DraftFile } from './findDrafts.ts';
import { formatOf } from './readDraft.ts';

/** A draft that has a name, and may yet turn out not to be readable. */
export interface Source extends DraftFile {
  read(): Promise<Decoded>;
}

export interface Instructions {
  readonly ruleset: Ruleset;
  readonly configurations: Configurations;
  readonly progressTo: Terminal;
  readonly lowest: Level;
  /** Wins over every configuration. */
  readonly kind?: DraftKind;
}

/** Reviews the drafts one after the other; one that cannot be read is a fault, and hides nothing of the others. */
export async function reviewDrafts(
  sources: readonly Source[],
  { ruleset, configurations, progressTo, lowest, kind }: Instructions,
): Promise<Outcome & { ignoredByName: readonly string[] }> {
  const drafts: ReviewedDraft[] = [];
  const faults: Fault[] = [];
  const ignored: Source[] = [];
  const progress = progressLine(progressTo, sources.length);
  for (const [i, source] of sources.entries()) {
    progress.at(i, source.shown);
    const settings = (await configurations.of(source.path)).settingsOf(source.path);
    if (settings.ignored) {
      ignored.push(source);
      continue;
    }
    const draft = await source.read();
    if ('fault' in draft) {
      faults.push({ file: source.shown, message: draft.fault });
      continue;
    }
    const chosen = kind ?? settings.kind;
    const options = { format: formatOf(source.path), levels: settings.levels, ...(chosen && { kind: chosen }) };
    let reviewed: Review;
    try {
      reviewed = review(draft.text, ruleset, options);
    } catch (error) {
      faults.push({
        file: source.shown,
        message: `could not be reviewed, by our own fault: ${error}; please report it`,
      });
      continue;
    }
    drafts.push({
      file: source.shown,
      document: reviewed.document,
      kind: reviewed.kind,
      findings: reviewed.findings.filter(({ level }) => atLeast(level, lowest)),
      waived: reviewed.waived,
    });
  }
  progress.erase();
  return {
    files: drafts.length,
    ignored: ignored.length,
    drafts: drafts.filter(({ findings, waived }) => findings.length + waived.length > 0),
    faults,
    ignoredByName: ignored.filter(({ named }) => named).map(({ shown }) => shown),
  };
}
