import type { BlockAnalysis } from '../checks/analyseBlock.ts';
import type { Ruleset } from '../checks/openRuleset.ts';
import { DRAFT_KINDS, type DraftKind } from '../criteria/ruleset.ts';
import type { Document } from '../document/document.ts';
import { overlaps } from '../document/span.ts';
import type { SectionAnalysis } from './analyseSection.ts';

/** How many blocks from the start are read for the form of a draft: its enacting words, its parties. */
const OPENING_BLOCKS = 12;

/**
 * The kind that a draft declares in its front matter, else shows by its title, else by its opening words; or null.
 * `analyseTitle` is asked of a title that stands in the front matter.
 */
export function draftKindOf(
  document: Document,
  own: readonly SectionAnalysis[],
  { data }: Ruleset,
  analyseTitle: (words: string) => BlockAnalysis,
): DraftKind | null {
  const declared = DRAFT_KINDS.find((kind) => kind === document.frontMatter.values.kind);
  if (declared) return declared;
  const opening = openingOf(own);
  const titles = titlesOf(document, opening, analyseTitle);
  const shows = (read: readonly BlockAnalysis[], concepts: readonly number[]): boolean =>
    read.some(({ mentioned }) => concepts.some((concept) => mentioned.has(concept)));
  const signs =
    data.kinds.find(({ title }) => shows(titles, title)) ?? data.kinds.find(({ form }) => shows(opening, form));
  return signs?.kind ?? null;
}

function openingOf(own: readonly SectionAnalysis[]): BlockAnalysis[] {
  const opening: BlockAnalysis[] = [];
  for (const { analyses } of own) {
    opening.push(...analyses.slice(0, OPENING_BLOCKS - opening.length));
    if (opening.length === OPENING_BLOCKS) break;
  }
  return opening;
}

/**
 * The title, though it stand in the front matter, and the headings before the first prose: "Republic of …", "Ministry of …".
 * First words that are a sentence are no title: "Refugees are protected by law."
 */
function titlesOf(
  { text, title, blocks }: Document,
  opening: readonly BlockAnalysis[],
  analyseTitle: (words: string) => BlockAnalysis,
): readonly BlockAnalysis[] {
  const firstProse = blocks.findIndex(({ content }) => content.kind !== 'heading');
  const headings = firstProse === -1 ? opening.length : firstProse;
  const isSentence = text.slice(title.start, title.end).endsWith('.');
  const titles = opening.filter((_, at) => at < headings || (!isSentence && overlaps(blocks[at]!.span, title)));
  if (blocks.some(({ span }) => overlaps(span, title))) return titles;
  return [analyseTitle(text.slice(title.start, title.end)), ...titles];
}
