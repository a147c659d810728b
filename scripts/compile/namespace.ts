import type { ConceptSource } from './conceptTable.ts';
import type { RuleFile } from './loadRules.ts';
import type { ConceptEntry } from './sources.ts';

export type Namespace = ReturnType<typeof namespace>;

/** All concepts by name; those of one criterion are known in that criterion alone. */
export function namespace() {
  const sources: ConceptSource[] = [];
  const numbers = new Map<string, number>();
  const add = (name: string, actor: boolean, phrases: readonly string[], fault: ConceptSource['fault']): number => {
    const number = sources.length;
    sources.push({ name, actor, phrases, fault });
    numbers.set(name, number);
    return number;
  };
  const local = (name: string, owner: string): string =>
    owner && numbers.has(`${owner}#${name}`) ? `${owner}#${name}` : name;
  const localized = (phrase: string, owner: string): string =>
    phrase.replace(/<([^<>]+)>/g, (_, name: string) => `<${local(name, owner)}>`);
  return {
    sources,
    add,
    addAll(
      file: RuleFile<unknown>,
      concepts: Readonly<Record<string, ConceptEntry>>,
      path: string[],
      owner: string,
    ): void {
      const full = (name: string): string => (owner ? `${owner}#${name}` : name);
      for (const [name, { role, en }] of Object.entries(concepts)) {
        if (numbers.has(name)) file.fault([...path, name], `the name "${name}" is taken by another concept`);
        add(full(name), role === 'actor', en, (index, message) => file.fault([...path, name, 'en', index], message));
      }
      for (const [name, { en }] of Object.entries(concepts)) {
        const number = numbers.get(full(name))!;
        sources[number] = { ...sources[number]!, phrases: en.map((phrase) => localized(phrase, owner)) };
      }
    },
    /** The number of a concept given by its name, or by a sequence of names and gaps: `<a> ... <b>`. */
    resolve(text: string, owner: string, fault: (message: string) => void): number {
      if (text.includes('<')) {
        if (text.replace(/<[^<>]+>|\.{2,3}|[()|?\s]/g, '') !== '') {
          fault(`“${text}” holds words: give them to a concept, by language, and name it here`);
          return 0;
        }
        const phrase = localized(text, owner);
        return numbers.get(phrase) ?? add(phrase, false, [phrase], (_, message) => fault(message));
      }
      const number = numbers.get(local(text, owner));
      if (number === undefined) fault(`there is no concept "${text}"`);
      return number ?? 0;
    },
  };
}
