import { LEVELS } from '../../core/index.ts';
import type { Reviewed } from '../drafts/reviews.ts';
import type { Status } from '../protocol.ts';
import { shareOf } from './coverage.ts';
import { isSilence } from './diagnostics.ts';

/** A draft's state in a line. */
export function statusOf({ document, version, review, settings }: Reviewed): Status {
  const { findings, waived, kind } = review;
  const count = (level: (typeof LEVELS)[number]): number =>
    findings.filter((finding) => finding.level === level).length;
  return {
    uri: document.uri,
    version,
    counts: Object.fromEntries(LEVELS.map((level) => [level, count(level)])) as Status['counts'],
    waived: waived.length,
    silent: findings.filter(isSilence).length,
    coverage: shareOf(review.coverage),
    kind,
    kindFrom: kindFrom(kind, settings.kind, review.document.frontMatter.values.kind),
    ignored: settings.ignored,
  };
}

function kindFrom(kind: Status['kind'], configured: unknown, declared: unknown): Status['kindFrom'] {
  if (kind === null) return null;
  if (configured === kind) return 'configuration';
  return declared === kind ? 'front-matter' : 'title';
}
