import type { Document } from '../document/document.ts';
import { shifted } from '../document/span.ts';
import { sentenceWords } from './sentenceWords.ts';

/**
 * Which section of a newer version continues a section of the older one, by index: the one that shares most of its
 * sentences, else the one of the same title, else of the same number. Linear in the two versions.
 */
export function matchSections(before: Document, after: Document): ReadonlyMap<number, number> {
  const matched = new Map<number, number>([[0, 0]]);
  const taken = new Set([0]);
  const match = (older: number, newer: number): void => {
    if (matched.has(older) || taken.has(newer)) return;
    matched.set(older, newer);
    taken.add(newer);
  };
  for (const [older, newer] of sharingSentences(before, after)) match(older, newer);
  for (const key of [title, number]) {
    const places = uniquePlaces(after, key);
    for (const [name, older] of uniquePlaces(before, key)) {
      const newer = places.get(name);
      if (newer !== undefined) match(older, newer);
    }
  }
  return matched;
}

/** Pairs of sections, those that share most first. A sentence that stands several times tells nothing. */
function sharingSentences(before: Document, after: Document): [older: number, newer: number][] {
  const older = uniqueSentences(before);
  const votes = new Map<string, { readonly pair: [number, number]; count: number }>();
  for (const [words, newer] of uniqueSentences(after)) {
    const section = older.get(words);
    if (section === undefined || section === 0 || newer === 0) continue;
    const key = `${section} ${newer}`;
    const vote = votes.get(key) ?? { pair: [section, newer], count: 0 };
    vote.count++;
    votes.set(key, vote);
  }
  return [...votes.values()].sort((a, b) => b.count - a.count).map(({ pair }) => pair);
}

function uniqueSentences(document: Document): Map<string, number> {
  const wordsAt = sentenceWords(document);
  return unique(
    document.blocks.flatMap(({ span: { start }, section, content: { kind, parts } }): [string, number][] =>
      kind === 'prose' ? parts.map(({ span }) => [wordsAt(shifted(span, start)).join(' '), section]) : [],
    ),
  );
}

const title = ({ sections }: Document, at: number): string =>
  sections[at]!.title.toLowerCase()
    .replace(/^[\p{L}.§]*\s*[\d.]+[a-z]*[.:)\s–—-]*/u, '')
    .trim();
const number = ({ sections }: Document, at: number): string => sections[at]!.number ?? '';

const uniquePlaces = (document: Document, key: (document: Document, at: number) => string): Map<string, number> =>
  unique(document.sections.map((_, at) => [key(document, at), at]));

/** The keys that stand once, and are no empty ones. */
function unique(pairs: readonly (readonly [string, number])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [key] of pairs) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(pairs.filter(([key]) => key !== '' && counts.get(key) === 1));
}
