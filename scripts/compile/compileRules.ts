import { join } from 'node:path';
import { echoesIn } from '../../core/citations/borrowed.ts';
import type {
  Condition,
  Criterion,
  Cue,
  Language,
  Remedy,
  Report,
  Requirement,
  RulesetData,
} from '../../core/index.ts';
import { checkedCitations } from './citations.ts';
import { type Clause, loadClauses, plainText } from './clauses.ts';
import { buildConcepts, type ConceptSource } from './conceptTable.ts';
import { type Faults, type RuleFile, ruleLoader } from './loadRules.ts';
import { withRarest } from './rarity.ts';
import type {
  ConceptEntry,
  ConceptFile,
  ConditionEntry,
  CriterionFile,
  CueFile,
  KindsFile,
  LanguageFile,
  RemedyEntry,
  RequirementEntry,
  ThemesFile,
} from './sources.ts';

/** Bad rules: one line for each fault, with file and line. */
export class RuleFaults extends Error {
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'RuleFaults';
  }
}

/**
 * Compiles the law: reads `rules/` and `snippets/` under `root`, holds every file to its schema, every citation to the
 * report and every name to its concept. Throws RuleFaults that lists all faults at once.
 */
export function compileRules(root: string): RulesetData {
  const faults: Faults = [];
  const load = ruleLoader(join(root, 'rules'), faults);
  const report = load.file<Report>('report/A-68-283.yaml', 'report');
  const language = load.file<LanguageFile>('language/en.yaml', 'language');
  const kinds = load.file<KindsFile>('kinds.yaml', 'kinds');
  const themes = load.file<ThemesFile>('themes.yaml', 'themes');
  const conceptFiles = load.folder<ConceptFile>('concepts', 'concepts');
  const cueFiles = load.folder<CueFile>('cues', 'cues');
  const criterionFiles = load.folder<CriterionFile>('criteria', 'criterion');
  if (!report || !language || !kinds || !themes) throw new RuleFaults(faults);

  const names = namespace();
  for (const file of conceptFiles) names.addAll(file, file.value.concepts, ['concepts'], '');
  for (const file of criterionFiles) names.addAll(file, file.value.concepts ?? {}, ['concepts'], idOf(file));
  const cues = cueFiles.flatMap((file) =>
    Object.entries(file.value.cues).map(([name, entry]): Cue => {
      const concept = names.add(`cue ${file.value.effect}: ${name}`, false, entry.en, (index, message) =>
        file.fault(['cues', name, 'en', index], message),
      );
      const { direction = 'forward', reach = 'phrase', at = 'anywhere' } = entry;
      return { concept, name, effect: file.value.effect, direction, reach, at };
    }),
  );
  const clauses = loadClauses(join(root, 'snippets'));
  const criteria = criterionFiles.map((file) => compileCriterion(file, report.value, names, clauses));
  for (const file of criterionFiles) {
    const theme = themeOf(file);
    if (!Object.hasOwn(themes.value.themes, theme)) themes.fault(['themes'], `the theme "${theme}" has no name`);
    file.value['contradicted-by']?.forEach((other, index) => {
      if (!criteria.some((one) => one.theme === other))
        file.fault(['contradicted-by', index], `there is no theme "${other}"`);
    });
  }
  const signs = kinds.value.kinds.map(({ kind, title, form }, index) => {
    const numbers = (key: 'title' | 'form', list: readonly string[]): number[] =>
      list.map((name) => names.resolve(name, '', (message) => kinds.fault(['kinds', index, key], message)));
    return { kind: kind === 'none' ? null : kind, title: numbers('title', title), form: numbers('form', form) };
  });
  const matter = kinds.value.matter.map((name, index) =>
    names.resolve(name, '', (message) => kinds.fault(['matter', index], message)),
  );
  const table = buildConcepts(names.sources, language.value.articles);
  if (faults.length > 0) throw new RuleFaults(faults);
  const words = openLanguage(language.value);
  const texts = [
    ...report.value.paragraphs.map(({ text }) => text),
    ...conceptFiles.flatMap(({ value }) => Object.values(value.concepts).flatMap(({ examples = [] }) => examples)),
    ...criterionFiles.flatMap(({ value }) => [...value.examples.flags, ...value.examples.passes]),
  ];
  const patterns = withRarest(table.lexicon, words, table.patterns, texts);
  const echoes = echoesIn([...clauses.values()].map(plainText), report.value);
  const withEchoes = { ...report.value, echoes };
  return {
    report: withEchoes,
    language: words,
    ...table,
    patterns,
    cues,
    kinds: signs,
    matter,
    themes: themes.value.themes,
    criteria,
  };
}

const openLanguage = (file: LanguageFile): Language => ({
  articles: file.articles,
  transparent: file.transparent,
  subordinators: file.subordinators,
  conditionals: file.conditionals,
  verbs: file.verbs,
  titleEnds: file['title-ends'],
  titleStarts: file['title-starts'],
  titleLinks: file['title-links'],
  definers: file.definers,
  amenders: file.amenders,
});

const idOf = ({ name }: RuleFile<unknown>): string => name.replace(/^criteria\//, '').replace(/\.yaml$/, '');

const themeOf = (file: RuleFile<unknown>): string => idOf(file).replace(/\/.*$/, '');

type Namespace = ReturnType<typeof namespace>;

/** All concepts by name; those of one criterion are known in that criterion alone. */
function namespace() {
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

const array = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

function compileCriterion(
  file: RuleFile<CriterionFile>,
  report: Report,
  names: Namespace,
  clauses: ReadonlyMap<string, Clause>,
): Criterion {
  const { value } = file;
  const id = idOf(file);
  const resolve = (name: string, ...path: (string | number)[]): number =>
    names.resolve(name, id, (message) => file.fault(path, message));
  const requirement = (entry: RequirementEntry, ...path: (string | number)[]): Requirement =>
    typeof entry === 'string'
      ? { any: [resolve(entry, ...path)], in: 'sentence' }
      : { any: entry.any.map((name) => resolve(name, ...path)), in: entry.in };
  const condition = (entry: ConditionEntry): Condition => ({
    find: array(entry.find).map((name) => resolve(name, 'when')),
    with: (entry.with ?? []).map((one) => requirement(one, 'when')),
    without: (entry.without ?? []).map((one) => requirement(one, 'when')),
    subjectNot: (entry['subject-not'] ?? []).map((name) => resolve(name, 'when')),
    norm: entry.norm !== 'none',
    ...(entry.polarity === 'any' ? { anyPolarity: true } : {}),
    ...(entry.supposed ? { supposed: true } : {}),
  });
  const remedy = (entry: RemedyEntry, index: number): Remedy => {
    const clause = entry.insert === undefined ? undefined : clauses.get(entry.insert);
    if (entry.insert !== undefined && !clause) {
      file.fault(['remedies', index, 'insert'], `there is no clause with the prefix "${entry.insert}" in snippets/`);
    }
    if (!entry.insert && !entry.replace) file.fault(['remedies', index], 'a remedy wants "replace" or "insert"');
    const replace = Object.entries(entry.replace ?? {}).map(([name, text]) => ({
      concept: resolve(name, 'remedies', index, 'replace'),
      text: typeof text === 'string' ? { one: text, many: text } : text,
    }));
    return {
      title: entry.title,
      ...(replace.length > 0 ? { replace } : {}),
      ...(clause ? { insert: { text: plainText(clause), at: entry.at ?? 'sentence' } } : {}),
    };
  };
  if (!value.remedies && !value['no-remedy']) file.fault([], 'say in "no-remedy" why there is no remedy');
  return {
    id,
    theme: themeOf(file),
    title: value.title,
    check: value.check,
    level: value.level,
    message: value.message,
    why: value.why,
    citations: checkedCitations(report, file),
    when: array<ConditionEntry>(value.when).map(condition),
    safeguards: (value.safeguards ?? []).map((name) => resolve(name, 'safeguards')),
    kinds: value.kinds ?? [],
    contradictedBy: value['contradicted-by'] ?? [],
    remedies: (value.remedies ?? []).map(remedy),
  };
}
