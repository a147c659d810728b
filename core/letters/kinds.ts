/** What a character is to a reader of words, by Unicode's own properties. */
export const SKIP = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const PUNCTUATION = 3;
/** Stands in a word and is not seen: soft hyphens, joiners, marks of direction. */
export const INVISIBLE = 4;
export const APOSTROPHE = 5;
const HALF = 6;
const UNMET = 7;

/** Marks of emphasis, hyphens and brackets are read through: "**illegal** migrant", "non-citizen", "[the] person". */
const READ_THROUGH = new Set('*_`~-[]\\/|#@^+=<>{}');

function kindOfAscii(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code <= 32) return SKIP;
  if (code === 39) return APOSTROPHE;
  return READ_THROUGH.has(String.fromCharCode(code)) ? SKIP : PUNCTUATION;
}

const APOSTROPHES = '’ʼ＇';
/** White space, hyphens, raised and lowered figures, and the two letters that are drawn as nothing. */
const BLANK = /[\p{White_Space}\p{Cc}‐‑¹²³\u2070-\u2089\u2800\u3164]/u;

function kindOf(char: string): number {
  if (APOSTROPHES.includes(char)) return APOSTROPHE;
  if (BLANK.test(char)) return SKIP;
  if (/\p{Default_Ignorable_Code_Point}/u.test(char)) return INVISIBLE;
  if (/\p{No}/u.test(char)) return PUNCTUATION;
  const compatible = char.normalize('NFKC');
  if (compatible.length === 1 && compatible < '\x80') return kindOfAscii(compatible.charCodeAt(0));
  return /[\p{L}\p{M}\p{N}]/u.test(char) ? LETTER : PUNCTUATION;
}

/** The kinds of UTF-16 units. Beyond ASCII they are looked up in Unicode when first met; of a pair, the two together. */
const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  if (code < 128) return kindOfAscii(code);
  return code >= 0xd800 && code <= 0xdbff ? HALF : UNMET;
});

/** The kind of the character that begins at a position. */
export function kindAt(text: string, at: number): number {
  const kind = KINDS[text.charCodeAt(at)]!;
  return kind < HALF ? kind : kindBeyond(text, at, kind);
}

function kindBeyond(text: string, at: number, kind: number): number {
  const found = kindOf(String.fromCodePoint(text.codePointAt(at)!));
  if (kind === UNMET) KINDS[text.charCodeAt(at)] = found;
  return found;
}

/** How many units the character at a position takes. */
export const lengthAt = (text: string, at: number): number =>
  text.charCodeAt(at) < 0xd800 ? 1 : text.codePointAt(at)! > 0xffff ? 2 : 1;
