import type { FoldedLexemes } from '../../core/index.ts';

/** Capitals of several alphabets: words have none. */
const MARKS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ'];

/** Each lexeme as what its forms have in common and their endings: "detain" and ",ed,ing,s". */
export function foldedLexemes(lexemes: readonly (readonly string[])[]): FoldedLexemes {
  const parted = lexemes.map(stemAndEndings);
  const counts = new Map<string, number>();
  for (const [, endings] of parted) counts.set(endings, (counts.get(endings) ?? 0) + 1);
  const common = [...counts].sort(([, a], [, b]) => b - a).slice(0, MARKS.length);
  const marks = new Map(common.map(([endings], index) => [endings, MARKS[index]!]));
  return {
    words: parted.map(([stem, endings]) => stem + (marks.get(endings) ?? `|${endings}|`)).join(''),
    endings: Object.fromEntries(common.map(([endings]) => [marks.get(endings)!, endings])),
  };
}

function stemAndEndings(forms: readonly string[]): [stem: string, endings: string] {
  let stem = forms[0]!;
  for (const form of forms) while (!form.startsWith(stem)) stem = stem.slice(0, -1);
  return [stem, forms.map((form) => form.slice(stem.length)).join(',')];
}
