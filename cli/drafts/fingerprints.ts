import { createHash } from 'node:crypto';
import { type Document, type Finding, sentenceWords } from '../../core/index.ts';

/**
 * For each finding of a draft what it is known by from run to run: its criterion and the words of its sentence, not its
 * line nor the numbers of provisions; of equals, their order. What a whole draft is silent on is known by its criterion.
 */
export function fingerprints(document: Document, findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const wordsAt = sentenceWords(document);
  const counts = new Map<string, number>();
  const ordered = [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return new Map(
    ordered.map((finding) => {
      const words = finding.kind === 'expect' ? [] : wordsAt(finding.span);
      const hash = createHash('sha256')
        .update(`${finding.criterion}\n${words.join(' ')}`)
        .digest('hex')
        .slice(0, 16);
      const count = (counts.get(hash) ?? 0) + 1;
      counts.set(hash, count);
      return [finding, `${hash}:${count}`];
    }),
  );
}
