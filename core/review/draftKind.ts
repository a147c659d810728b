import { analyseBlock, type BlockAnalysis } from '../checks/analyseBlock.ts';
import type { Ruleset } from '../checks/openRuleset.ts';
import { DRAFT_KINDS, type DraftKind } from '../criteria/ruleset.ts';
import type { Document } from '../document/document.ts';
import { overlaps } from '../document/span.ts';

/** How many blocks from the start are read for the form of a draft: its enacting words, its parties. */
const OPENING_BLOCKS = 12;

/** The kind that a draft declares in its front matter, else shows by its title, else by its opening words; or null. */
export function draftKindOf(
  document: Document,
  analyses: readonly BlockAnalysis[],
  ruleset: Ruleset,
): DraftKind | null {
  const declared = DRAFT_KINDS.find((kind) => kind === document.frontMatter.values.kind);
  if (declared) return declared;
  const { kinds } = ruleset.data;
  const titles = titlesOf(document, analyses, ruleset);
  const shows = (read: readonly BlockAnalysis[], concepts: readonly number[]): boolean =>
    read.some(({ mentioned }) => concepts.some((concept) => mentioned.has(concept)));
  const signs =
    kinds.find(({ title }) => shows(titles, title)) ??
    kinds.find(({ form }) => shows(analyses.slice(0, OPENING_BLOCKS), form));
  return signs?.kind ?? null;
}

/** The title, though it stand in the front matter, and the headings before the first prose: "Republic of …", "Ministry of …". */
function titlesOf(
  { text, title, blocks }: Document,
  analyses: readonly BlockAnalysis[],
  ruleset: Ruleset,
): BlockAnalysis[] {
  const prose = blocks.findIndex(({ content }) => content.kind !== 'heading');
  const titles = analyses.slice(0, OPENING_BLOCKS).filter((_, at) => at < prose || overlaps(blocks[at]!.span, title));
  if (blocks.some(({ span }) => overlaps(span, title))) return titles;
  const words = text.slice(title.start, title.end);
  const part = { span: { start: 0, end: words.length }, depth: 0, marker: null, masked: [] };
  return [analyseBlock(ruleset, { kind: 'heading', text: words, parts: [part] }), ...titles];
}
