/** Words known beforehand, found in a text by their letters: no string is made of what is in it. */
export interface Vocabulary {
  /** The word that stands at [from, to), in whatever case; undefined where it is not known. Letters are ASCII. */
  wordAt(text: string, from: number, to: number): string | undefined;
}

export const NO_VOCABULARY: Vocabulary = { wordAt: () => undefined };

/** Of capitals the small letter; digits stay what they are. */
const small = (code: number): number => code | 32;

function hashOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + small(text.charCodeAt(at))) | 0;
  return hash ^ (hash >>> 15);
}

function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== small(text.charCodeAt(from + at))) return false;
  return true;
}

/** `words` are normalized. */
export function openVocabulary(words: readonly string[]): Vocabulary {
  let size = 1024;
  while (size < words.length * 4) size *= 2;
  const table: string[] = new Array(size).fill('');
  for (const word of words) {
    let place = hashOf(word, 0, word.length) & (size - 1);
    while (table[place] !== '') place = (place + 1) & (size - 1);
    table[place] = word;
  }
  return {
    wordAt(text, from, to) {
      let place = hashOf(text, from, to) & (size - 1);
      for (; table[place] !== ''; place = (place + 1) & (size - 1))
        if (isAt(table[place]!, text, from, to)) return table[place];
      return undefined;
    },
  };
}
