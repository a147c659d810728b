import type { Language } from '../criteria/ruleset.ts';

/** A language's words, ready for looking up. */
export type OpenLanguage = { readonly [key in keyof Language]: ReadonlySet<string> };

export function openLanguage(language: Language): OpenLanguage {
  return Object.fromEntries(
    Object.entries(language).map(([key, words]) => [key, new Set(words)]),
  ) as unknown as OpenLanguage;
}
