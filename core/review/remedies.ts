import type { Candidate } from '../checks/analyseBlock.ts';
import type { Criterion } from '../criteria/ruleset.ts';
import type { Block, Document } from '../document/document.ts';
import { lastBlockOf } from '../document/lastBlock.ts';
import { shifted } from '../document/span.ts';
import type { Edit, FindingRemedy } from './review.ts';

/** The remedies of a criterion for one candidate, as edits of the draft. */
export function remediesOf(
  criterion: Criterion,
  candidate: Candidate,
  block: Block,
  document: Document,
): FindingRemedy[] {
  return criterion.remedies.flatMap(({ title, insert }, index) => {
    const replacement = candidate.replacements.find(({ remedy }) => remedy === index);
    const edits: Edit[] = [];
    if (replacement) edits.push(replace(shifted(replacement.span, block.span.start), replacement.text, document.text));
    if (insert) edits.push(insertion(insert, candidate, block, document));
    return edits.length > 0 && (insert || replacement) ? [{ title, edits }] : [];
  });
}

function replace(span: { start: number; end: number }, text: string, source: string): Edit {
  return { ...span, text: inCaseOf(source.slice(span.start, span.end), text) };
}

function inCaseOf(replaced: string, text: string): string {
  const letters = replaced.replace(/[^\p{L}]/gu, '');
  if (letters.length > 3 && letters === letters.toUpperCase()) return text.toUpperCase();
  const first = replaced.charAt(0);
  return first !== first.toLowerCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** A sentence is added after the sentence found; after a list as a paragraph of its own; or at the end of the section. */
function insertion(
  { text, at }: { text: string; at: 'sentence' | 'section' },
  candidate: Candidate,
  block: Block,
  document: Document,
): Edit {
  const { lineBreak } = document;
  if (at === 'sentence' && block.content.parts.length === 1 && block.content.kind === 'prose') {
    const end = block.span.start + candidate.sentenceEnd;
    return { start: end, end, text: ` ${text}` };
  }
  const last = at === 'section' ? (lastBlockOf(document, block.section) ?? block) : block;
  return { start: last.span.end, end: last.span.end, text: `${lineBreak}${lineBreak}${text}` };
}
