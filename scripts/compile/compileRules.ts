import { join } from 'node:path';
import { echoesIn } from '../../core/citations/borrowed.ts';
import {
  type Cue,
  findParagraph,
  type Language,
  type NamedSafeguard,
  type Report,
  type RulesetData,
} from '../../core/index.ts';
import { loadClauses, plainText } from './clauses.ts';
import { compileCriterion, idOf, themeOf } from './compileCriterion.ts';
import { buildConcepts } from './conceptTable.ts';
import { type Faults, ruleLoader } from './loadRules.ts';
import { namespace } from './namespace.ts';
import { withRarest } from './rarity.ts';
import type {
  ConceptFile,
  CriterionFile,
  CueFile,
  KindsFile,
  LanguageFile,
  SafeguardsFile,
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
  const safeguardFile = load.file<SafeguardsFile>('safeguards.yaml', 'safeguards');
  const conceptFiles = load.folder<ConceptFile>('concepts', 'concepts');
  const cueFiles = load.folder<CueFile>('cues', 'cues');
  const criterionFiles = load.folder<CriterionFile>('criteria', 'criterion');
  if (!report || !language || !kinds || !themes || !safeguardFile) throw new RuleFaults(faults);

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
  const numbers = (list: readonly string[], ...path: (string | number)[]): number[] =>
    list.map((name) => names.resolve(name, '', (message) => kinds.fault(path, message)));
  const signs = kinds.value.kinds.map(({ kind, title, form }, index) => ({
    kind: kind === 'none' ? null : kind,
    title: numbers(title, 'kinds', index, 'title'),
    form: numbers(form, 'kinds', index, 'form'),
  }));
  const matter = numbers(kinds.value.matter, 'matter');
  const safeguards = safeguardFile.value.safeguards.map(({ name, concept, paragraph }, index): NamedSafeguard => {
    const fault = (key: 'concept' | 'paragraph', message: string): void =>
      safeguardFile.fault(['safeguards', index, key], message);
    const cited = String(paragraph);
    if (!findParagraph(report.value, cited)) fault('paragraph', `${report.value.symbol} has no paragraph ${cited}`);
    return { name, concept: names.resolve(concept, '', (message) => fault('concept', message)), paragraph: cited };
  });
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
    safeguards,
    criteria,
  };
}

const openLanguage = (file: LanguageFile): Language => ({
  articles: file.articles,
  transparent: file.transparent,
  subordinators: file.subordinators,
  conditionals: file.conditionals,
  adjuncts: file.adjuncts,
  verbs: file.verbs,
  titleEnds: file['title-ends'],
  titleStarts: file['title-starts'],
  titleLinks: file['title-links'],
  definers: file.definers,
  amenders: file.amenders,
});
