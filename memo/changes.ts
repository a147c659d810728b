import {
  type Comparison,
  type CoverageStatus,
  type Finding,
  provisionsOf,
  type RecommendationChange,
  type Review,
  type SafeguardChange,
} from '../core/index.ts';
import { counted, STATUS_IN_WORDS } from './words.ts';

/** A comparison in sentences, the same in every format. */
export interface Changes {
  /** One sentence that sums up. */
  readonly verdict: string;
  readonly groups: readonly ChangeGroup[];
}

export interface ChangeGroup {
  readonly title: string;
  /** Whether it takes something from migrants. */
  readonly worse: boolean;
  readonly lines: readonly string[];
}

/** Best first. What does not bear on a version is not ranked. */
const RANK: Readonly<Record<CoverageStatus, number>> = {
  addressed: 0,
  partial: 1,
  departed: 2,
  silent: 3,
  contradicted: 4,
};

export function changesIn(comparison: Comparison, before: Review, after: Review): Changes {
  const { introduced, resolved, removed, added, recommendations } = comparison;
  const lost = recommendations.filter((one) => isLost(one));
  const gained = recommendations.filter((one) => !isLost(one));
  const groups: ChangeGroup[] = [
    { title: 'Safeguards removed', worse: true, lines: removed.map((one) => sentence('removes', one)) },
    { title: 'Findings introduced', worse: true, lines: told(introduced, after) },
    { title: 'Recommendations lost', worse: true, lines: lost.map(answer) },
    { title: 'Safeguards added', worse: false, lines: added.map((one) => sentence('adds', one)) },
    { title: 'Findings resolved', worse: false, lines: told(resolved, before) },
    { title: 'Recommendations gained', worse: false, lines: gained.map(answer) },
  ].filter(({ lines }) => lines.length > 0);
  return { verdict: verdictOf(comparison, lost.length, gained.length), groups };
}

/** "This draft removes judicial review in Art. 14 (2), now Art. 15 (para. 127)." */
function sentence(verb: string, { safeguard, provision, now }: SafeguardChange): string {
  const place = [provision && ` in ${provision}`, now && `, now ${now}`].filter(Boolean).join('');
  return `This draft ${verb} ${safeguard.name}${place} (para. ${safeguard.paragraph}).`;
}

function told(findings: readonly Finding[], { document }: Review): string[] {
  const provisionAt = provisionsOf(document);
  return findings.map(({ message, span, citations }) => {
    const words = document.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    const source = citations[0] ? ` (para. ${citations[0].paragraph})` : '';
    return `${provisionAt(span.start) ?? 'Opening words'}: “${words}”. ${message.replace(/\.$/, '')}${source}.`;
  });
}

const inWords = (status: CoverageStatus | null): string => (status ? STATUS_IN_WORDS[status] : 'not touched');

const answer = ({ title, paragraph, before, after }: RecommendationChange): string =>
  `${title} (para. ${paragraph}): ${inWords(before)} before, now ${inWords(after)}.`;

/** Whether the newer version answers less well; a provision newly broken counts, one no longer broken does not. */
const isLost = ({ before, after }: RecommendationChange): boolean =>
  after !== null && RANK[after] > (before === null ? RANK.silent : RANK[before]);

function verdictOf({ introduced, resolved, removed, added }: Comparison, lost: number, gained: number): string {
  const parts = (verbs: readonly (readonly [number, string, string])[]): string[] =>
    verbs.flatMap(([n, verb, thing]) => (n > 0 ? [`${verb} ${counted(n, thing)}`] : []));
  const worse = parts([
    [removed.length, 'removes', 'safeguard'],
    [introduced.length, 'introduces', 'finding'],
    [lost, 'loses', 'recommendation'],
  ]);
  const better = parts([
    [added.length, 'adds', 'safeguard'],
    [resolved.length, 'resolves', 'finding'],
    [gained, 'gains', 'recommendation'],
  ]);
  if (worse.length + better.length === 0) return 'Nothing changes for the report’s criteria.';
  return `The newer version ${[...worse, ...better].join(', ')}.`;
}
