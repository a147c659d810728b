/** The only door to the core: drafts and rules in, findings out. */

export { openRuleset, type Ruleset } from './checks/openRuleset.ts';
export { citationFault } from './citations/faults.ts';
export { names, type PlacedLocator } from './citations/locators.ts';
export type { PlacedCitation } from './citations/readCitations.ts';
export {
  type CitedDocument,
  citationOf,
  findParagraph,
  headingWithMark,
  listed,
  markOf,
  openingOf,
  type Paragraph,
  type Report,
  textWithMarks,
  wordsOf,
} from './criteria/report.ts';
export * from './criteria/ruleset.ts';
export { blockAt } from './document/blockAt.ts';
export type { Document, Format } from './document/document.ts';
export { provisionsOf } from './document/provision.ts';
export { readDocument } from './document/readDocument.ts';
export { type Span, shifted } from './document/span.ts';
export {
  type Comparison,
  compareReviews,
  type RecommendationChange,
  type SafeguardChange,
} from './review/compareReviews.ts';
export { type ConceptAt, conceptsAt } from './review/conceptsAt.ts';
export {
  byHeading,
  type CoverageStatus,
  countStatuses,
  type Recommendation,
} from './review/coverage.ts';
export { numbered } from './review/numbering.ts';
export { openReviewer, type Reviewer, review } from './review/openReviewer.ts';
export type * from './review/review.ts';
export { namesOf } from './review/reviewDraft.ts';
export { sentenceWords } from './review/sentenceWords.ts';
