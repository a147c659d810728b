/** Words known beforehand, found in a text by their letters: no string is made of what is in it. */
export interface Vocabulary {
  /** By number. */
  readonly words: readonly string[];
  /** The number of the word that stands at [from, to), whether in small letters or capitals; -1 where it is not known. */
  numberAt(text: string, from: number, to: number): number;
  /** Whether a phrase begins with two words, given by their numbers. */
  areTogether(first: number, second: number): boolean;
}

export const NO_VOCABULARY: Vocabulary = { words: [], numberAt: () => -1, areTogether: () => false };

/** `words` are normalized; each has its place as its number. Open addressing, three quarters empty. */
export function openVocabulary(words: readonly string[], areTogether: Vocabulary['areTogether']): Vocabulary {
  const longest = words.reduce((most, word) => Math.max(most, word.length), 0);
  const starts = new Int32Array(words.length + 1);
  const letters = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
  let size = 1024;
  while (size < words.length * 4) size *= 2;
  const table = new Int32Array(size).fill(-1);
  /** The letters that are looked for, small if they are ASCII. */
  const wanted = new Uint16Array(longest);

  const readWanted = (text: string, from: number, to: number): number => {
    let hash = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      const letter = code >= 65 && code <= 90 ? code + 32 : code;
      wanted[at - from] = letter;
      hash = (Math.imul(hash, 31) + letter) | 0;
    }
    return (hash ^ (hash >>> 15)) & (size - 1);
  };

  const isWanted = (number: number, length: number): boolean => {
    const start = starts[number]!;
    if (starts[number + 1]! - start !== length) return false;
    for (let at = 0; at < length; at++) if (letters[start + at] !== wanted[at]) return false;
    return true;
  };

  words.forEach((word, number) => {
    starts[number + 1] = starts[number]! + word.length;
    let place = readWanted(word, 0, word.length);
    letters.set(wanted.subarray(0, word.length), starts[number]!);
    while (table[place] !== -1) place = (place + 1) & (size - 1);
    table[place] = number;
  });
  return {
    words,
    areTogether,
    numberAt(text, from, to) {
      if (to - from > longest) return -1;
      for (let place = readWanted(text, from, to); ; place = (place + 1) & (size - 1)) {
        const number = table[place]!;
        if (number === -1 || isWanted(number, to - from)) return number;
      }
    },
  };
}
