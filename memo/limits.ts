import type { Memo } from './memo.ts';

/** How a memo comes about, and what it cannot tell: the same in every format. */

export const METHOD = ({ criteria, report, version }: Memo): string =>
  `Rightsdraft ${version} held the words of the draft to ${criteria} criteria drawn from ${report.symbol}, each tied to the paragraph that states it or from which it follows. It reads by rules, on one machine; the draft was sent nowhere, and nobody has read this memo before you.`;

export const LIMITS: readonly string[] = [
  '“Addressed” means that a provision says what the report recommends. Whether it is enough, and whether it is kept, is not examined.',
  '“Silent” means that no wording was found which does what is recommended. Another law may do it, or this one in words that the rules do not know.',
  '“Contradicted” and “in part” are reasons to look again, and no verdicts: each can be wrong, and its words and its source are quoted so that it can be judged.',
  'What is not marked is not thereby in order. Of what falls short in texts they have not seen, the rules find a part; measured figures are published with them.',
  'Quotations from the report are verbatim. Suggested wording is Rightsdraft’s own, and not the report’s.',
];
