import type { Level } from '../criteria/ruleset.ts';
import type { Span } from '../document/span.ts';

/** What can be wrong with a citation: the name that a setting or a waiver uses, its level, and why it matters. */
export const CITATION_FAULTS = {
  'citation/agenda': {
    level: 'must',
    why: 'A/68/150 is the provisional agenda of the session, printed in a footnote on the report’s first page. Who looks it up finds no report.',
  },
  'citation/no-such-paragraph': { level: 'must', why: 'A reader who looks the paragraph up finds nothing.' },
  'citation/no-such-item': { level: 'must', why: 'A reader who looks the item up finds nothing.' },
  'citation/reversed-range': { level: 'should', why: 'A range runs from the lower number to the higher.' },
  'citation/malformed-symbol': {
    level: 'should',
    why: 'A symbol is what a document is found by: capitals, slashes, no spaces, then Add., Corr. or Rev.',
  },
  'citation/misquotation': {
    level: 'must',
    why: 'Words in quotation marks are the report’s to the letter. Ellipses, words in [square brackets] and added emphasis are lawful, other changes are not.',
  },
  'citation/wrong-paragraph': {
    level: 'must',
    why: 'The words are the report’s, and a reader looks for them in vain where the draft sends him.',
  },
  'citation/unmarked-quotation': {
    level: 'hint',
    why: 'Eight words or more of another’s text want quotation marks and their source.',
  },
} as const satisfies Record<string, { readonly level: Level; readonly why: string }>;

export type CitationFaultName = keyof typeof CITATION_FAULTS;

/** What is known of a fault by its name; undefined where a finding is of another kind. */
export const citationFault = (name: string): { readonly level: Level; readonly why: string } | undefined =>
  Object.hasOwn(CITATION_FAULTS, name) ? CITATION_FAULTS[name as CitationFaultName] : undefined;

/** Something wrong with a citation, at its place in the draft. Spans are UTF-16 offsets. */
export interface CitationFault {
  readonly name: CitationFaultName;
  readonly span: Span;
  readonly message: string;
  /** The paragraph that a reader should see, with the words that count in it. */
  readonly shows: { readonly paragraph: string; readonly quote?: string } | null;
  readonly remedies: readonly {
    readonly title: string;
    readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  }[];
}
