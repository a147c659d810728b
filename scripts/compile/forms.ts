import nlp from 'compromise/three';

interface Transform {
  readonly verb: { conjugate(infinitive: string, model: unknown): Record<string, string> };
  readonly noun: { toPlural(singular: string, model: unknown): string };
}

const library = nlp as unknown as { methods(): { two: { transform: Transform } }; model(): unknown };
const { verb, noun } = library.methods().two.transform;
const model = library.model();

/** British and American spellings of one word; a spelling that nobody uses does no harm. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|er|ers|ing|ation|ations)$/, 'iz$1'],
  // Not of "our" and "hour".
  [/(?<=\p{L}{2})our(s|ed|ing|er|ers|able)?$/u, 'or$1'],
  [/enc(e|es)$/, 'ens$1'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/tre(s)?$/, 'ter$1'],
  [/gramme(s)?$/, 'gram$1'],
  [/dgement(s)?$/, 'dgment$1'],
];

const known = new Map<string, readonly string[]>();

/** The forms that a word of a phrase is found in: itself, and if wanted as verb and as noun; in both spellings. */
export function formsOf(word: string, inflected: boolean): readonly string[] {
  const key = inflected ? `${word}~` : word;
  const forms = known.get(key) ?? [...new Set((inflected ? inflections(word) : [word]).flatMap(spellings))].sort();
  known.set(key, forms);
  return forms;
}

function inflections(word: string): string[] {
  const { Infinitive, PastTense, PresentTense, Gerund, Participle } = verb.conjugate(word, model);
  const forms = [Infinitive, PastTense, PresentTense, Gerund, Participle, noun.toPlural(word, model)];
  if (word === 'be') forms.push('been', 'are', 'were', 'am');
  return [word, ...forms].filter((form) => form !== undefined && /^[\p{L}']+$/u.test(form)) as string[];
}

function spellings(form: string): string[] {
  return [
    form,
    ...SPELLINGS.filter(([ending]) => ending.test(form)).map(([ending, other]) => form.replace(ending, other)),
  ];
}
