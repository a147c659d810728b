import type { Tokens } from '../matching/tokens.ts';

/** A draft's own provision, as its text names it: a number, or the provision in which the words stand. */
export type Reference = { readonly number: string } | { readonly here: true };

/** Words that name a provision, and whether it is part of another. */
const IS_PART: ReadonlyMap<string, boolean> = new Map([
  ...'section sections s ss article articles art arts regulation rule clause'
    .split(' ')
    .map((word) => [word, false] as const),
  ...'subsection subsections sub paragraph paragraphs subparagraph subarticle'
    .split(' ')
    .map((word) => [word, true] as const),
]);
const LINKS = new Set([',', 'and', 'or', 'to', '–', '—', 'of']);

/** The provisions that the tokens at `positions` refer to: "sections 12 and 14", "this section", "subsection (1)". */
export function referencesIn(text: string, tokens: Tokens, positions: readonly number[]): Reference[] {
  const found: Reference[] = [];
  const word = (i: number): string => tokens.words[positions[i] ?? -1] ?? '';
  const source = (i: number): string => text.slice(tokens.starts[positions[i]!], tokens.ends[positions[i]!]);
  for (let i = 0; i < positions.length; i++) {
    const isPart = IS_PART.get(tokens.words[positions[i]!]!);
    if (isPart === undefined) continue;
    if (isPart || word(i - 1) === 'this') found.push({ here: true });
    if (isPart) continue;
    for (let next = i + 1; next < positions.length; next++) {
      if (/^\d/.test(word(next))) found.push({ number: source(next).toUpperCase() });
      else if (word(next) === '(' && word(next + 2) === ')') next += 2;
      else if (!LINKS.has(word(next))) break;
    }
  }
  return found;
}
