import { packed } from '../../core/criteria/packed.ts';
import type { FoldedLexemes } from '../../core/index.ts';

/** Each lexeme as what its forms have in common and their endings: "detain" and ",ed,ing,s". */
export function foldedLexemes(lexemes: readonly (readonly string[])[]): FoldedLexemes {
  const parted = lexemes.map(stemAndEndings);
  const counts = new Map<string, number>();
  for (const [, endings] of parted) counts.set(endings, (counts.get(endings) ?? 0) + 1);
  const endings = [...counts].sort(([, a], [, b]) => b - a).map(([one]) => one);
  const places = new Map(endings.map((one, place) => [one, place]));
  return {
    stems: parted.map(([stem]) => stem).join(' '),
    endingsOf: packed(parted.map(([, own]) => places.get(own)!)),
    endings,
  };
}

function stemAndEndings(forms: readonly string[]): [stem: string, endings: string] {
  let stem = forms[0]!;
  for (const form of forms) while (!form.startsWith(stem)) stem = stem.slice(0, -1);
  return [stem, forms.map((form) => form.slice(stem.length)).join(',')];
}
