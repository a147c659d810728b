import type { Memo, Row } from './memo.ts';
import { counted } from './words.ts';

/** What a minister reads in a minute: how the draft stands, what weighs most, what it does well. */
export interface Summary {
  readonly sentences: readonly string[];
  readonly weighty: readonly { readonly message: string; readonly provisions: string; readonly paragraph: string }[];
  /** How many more weigh as much. */
  readonly more: number;
  readonly achieved: readonly { readonly title: string; readonly provisions: string; readonly paragraph: string }[];
}

const MOST_WEIGHTY = 5;

export function summaryOf(memo: Memo): Summary {
  const { breaches, groups } = memo;
  const grave = breaches.filter(({ level }) => level === 'must');
  const rows = groups.flatMap((group) => group.rows);
  return {
    sentences: [standing(memo), weight(memo, grave.length)].filter(Boolean),
    weighty: grave.slice(0, MOST_WEIGHTY).map(({ message, places, paragraphs }) => ({
      message,
      provisions: together(places.map(({ provision }) => provision)),
      paragraph: paragraphs[0] ?? '',
    })),
    more: Math.max(0, grave.length - MOST_WEIGHTY),
    achieved: rows.filter(({ status }) => status === 'addressed').map(achievement),
  };
}

const achievement = ({ title, paragraph, evidence }: Row): Summary['achieved'][number] => ({
  title,
  paragraph,
  provisions: together(evidence.map(({ provision }) => provision)),
});

function standing({ kind, counts, groups, report }: Memo): string {
  const of = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (kind === null)
    return 'Nothing tells what kind of draft this is, so that what the report expects of it could not be checked: say it in the front matter (“kind: legislation”).';
  const { addressed, partial, contradicted, departed, silent } = counts;
  const parts = [
    `addresses ${addressed || 'none'}`,
    partial > 0 && `addresses ${partial} in part`,
    contradicted > 0 && `goes against ${contradicted}`,
    departed > 0 && `departs from ${departed}, with its reasons`,
    silent > 0 && `says nothing on ${silent}`,
  ].filter((part) => part !== false);
  const last = parts.pop();
  const list = parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
  return `The draft was read as ${kind}. Of ${counted(of, 'recommendation')} of ${report.symbol} that bear on it, it ${list}.`;
}

function weight({ breaches }: Memo, grave: number): string {
  const places = breaches.reduce((sum, { places }) => sum + places.length, 0);
  if (places === 0) return 'No provision was found that falls short of the report.';
  const all = `${counted(places, 'passage falls', 'passages fall')} short of it, in ${counted(breaches.length, 'way')}`;
  return grave === 0
    ? `${all}; none goes against what the report states in so many words.`
    : `${all}, of which ${grave} ${grave === 1 ? 'goes' : 'go'} against what the report states in so many words.`;
}

/** "Section 3 (1), Section 5": each once, in order. */
const together = (provisions: readonly string[]): string => [...new Set(provisions)].join(', ');
