/** Latin letters that Unicode's compatibility forms leave as they are: small capitals, and forms of a, g and i. */
const LATIN = pairs('ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ꞯq ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ɑa ɡg ıi');

/** Cyrillic and Greek letters that look like Latin ones in most typefaces. */
const FOREIGN = pairs(
  'аa еe оo рp сc уy хx іi јj ѕs ԁd ԛq ԝw һh ӏl ѵv кk АA ВB ЕE НH ІI ЈJ КK МM ОO РP СC ТT ХX ҮY ЅS ԌG ԚQ ԜW ӀI ѴV ' +
    'αa γy ιi κk νv οo ρp υu ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX',
);

function pairs(written: string): ReadonlyMap<string, string> {
  return new Map(written.split(' ').map((pair) => [pair[0]!, pair[1]!]));
}

/** Letters of Latin-1 and Latin Extended-A have no other form but a capital, with few exceptions. */
const ORDINARY = /^[\0-\x7f\u00c0-\u012f\u0134-\u013e\u0141-\u0148\u014a-\u017e]*$/;

/**
 * A word as its reader sees it, in small letters: without invisible characters and what is drawn over letters, ligatures
 * and other forms of letters as those letters, straight apostrophes. A word that mixes Latin letters with Cyrillic or
 * Greek ones is a Latin word where they all look so; a word wholly in another script is left in it.
 */
export function asRead(word: string): string {
  if (ORDINARY.test(word)) return word.toLowerCase();
  const visible = word.replace(/\p{Default_Ignorable_Code_Point}+/gu, '').replace(/[’ʼ＇]/g, "'");
  const latin = visible.normalize('NFKC').replace(/[ɑɡıɪɢʀʙʜʟɴʏᴀ-ᴢꜰꜱꞯ]/g, (letter) => LATIN.get(letter) ?? letter);
  return inOneScript(latin)
    .toLowerCase()
    .replace(/\p{Script=Inherited}+/gu, '');
}

const FOREIGN_LETTER = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;

function inOneScript(word: string): string {
  if (!/\p{Script=Latin}/u.test(word)) return word;
  const foreign = word.match(FOREIGN_LETTER) ?? [];
  return foreign.every((letter) => FOREIGN.has(letter))
    ? word.replace(FOREIGN_LETTER, (letter) => FOREIGN.get(letter)!)
    : word;
}

/** A mark as its reader sees it: the full-width and small forms of ASCII's as those, every other as itself. */
export function markAsRead(mark: string): string {
  const compatible = mark.normalize('NFKC');
  return compatible.length === 1 && compatible < '\x80' ? compatible : mark;
}
