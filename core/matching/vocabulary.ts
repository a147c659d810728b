/** Words known beforehand, found in a text by their letters: no string is made of what is in it. */
export interface Vocabulary {
  /** By number. */
  readonly words: readonly string[];
  /** The number of the word that stands at [from, to), whether in small letters or capitals; -1 where it is not known. */
  numberAt(text: string, from: number, to: number): number;
}

export const NO_VOCABULARY: Vocabulary = { words: [], numberAt: () => -1 };

/** The letter at a place, small if it is ASCII. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + letterAt(text, at)) | 0;
  return hash ^ (hash >>> 15);
}

function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== letterAt(text, from + at)) return false;
  return true;
}

/** `words` are normalized; each has its place as its number. Open addressing, three quarters empty. */
export function openVocabulary(words: readonly string[]): Vocabulary {
  let size = 1024;
  while (size < words.length * 4) size *= 2;
  const table = new Int32Array(size).fill(-1);
  words.forEach((word, number) => {
    let place = hashOf(word, 0, word.length) & (size - 1);
    while (table[place] !== -1) place = (place + 1) & (size - 1);
    table[place] = number;
  });
  return {
    words,
    numberAt(text, from, to) {
      for (let place = hashOf(text, from, to) & (size - 1); ; place = (place + 1) & (size - 1)) {
        const number = table[place]!;
        if (number === -1 || isAt(words[number]!, text, from, to)) return number;
      }
    },
  };
}
