import type { Edit } from '../../core/index.ts';

/** A burst of keys as a writer's: words, two line breaks, a word taken back, a paragraph pasted and the paste undone. */
export function burstAt(at: number): Edit[] {
  const keys: Edit[] = [];
  let end = at;
  const insert = (text: string): void => {
    keys.push({ start: end, end, text });
    end += text.length;
  };
  const remove = (length: number): void => {
    keys.push({ start: end - length, end, text: '' });
    end -= length;
  };
  for (const letter of ' Migrants held ') insert(letter);
  for (let letter = 0; letter < 5; letter++) remove(1);
  insert('\n');
  insert('\n');
  insert(PASTED);
  remove(PASTED.length);
  for (const letter of 'An alien ') insert(letter);
  remove(end - at);
  return keys;
}

const PASTED =
  '(9) A foreign national who enters elsewhere than at a designated crossing point commits an offence, and shall be detained until the vessel leaves. The Registrar keeps a record of each case, which is closed after seven days.';

/** Where to write in a draft: behind the first sentence after each of these parts of it. */
export const placesIn = (text: string): number[] =>
  [0.01, 0.5, 0.98, 0.25, 0.75].map((part) => text.indexOf('. ', Math.floor(part * (text.length - 1000))) + 1);

export const edited = (text: string, { start, end, text: inserted }: Edit): string =>
  text.slice(0, start) + inserted + text.slice(end);
