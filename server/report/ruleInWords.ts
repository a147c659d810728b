import type { Condition, Criterion, Reach, Requirement, RulesetData } from '../../core/index.ts';
import { listed } from '../../core/index.ts';
import { conceptInWords, escaped } from './words.ts';

/** What a criterion looks for, in sentences for a reader who writes no rules. One a condition. */
export function ruleInWords(criterion: Criterion, { concepts }: Pick<RulesetData, 'concepts'>): string[] {
  const named = (numbers: readonly number[], last = 'or'): string =>
    listed(
      numbers.map((number) => `*${escaped(conceptInWords(concepts[number]!.name))}*`),
      last,
    );
  /** All must be there: each said for itself. */
  const required = (list: readonly Requirement[]): string[] =>
    list.map(({ any, in: reach }) => `${named(any)} ${REACH[reach]}`);
  /** None may be there: those looked for in one place are said together. */
  const excluded = (list: readonly Requirement[]): string[] =>
    [...new Set(list.map(({ in: reach }) => reach))].map((reach) => {
      const all = list.filter((one) => one.in === reach).flatMap(({ any }) => any);
      return `${named([...new Set(all)])} ${REACH[reach]}`;
    });
  const found = ({ find, with: together, without, subjectNot, norm }: Condition): string => {
    const pieces = [
      `${named(find)}${norm ? ' where a rule is laid down' : ''}`,
      ...(together.length > 0 ? [`with ${listed(required(together))}`] : []),
      ...(without.length > 0 ? [`without ${listed(excluded(without), 'or')}`] : []),
      ...(subjectNot.length > 0 ? [`unless it speaks of ${named(subjectNot)}`] : []),
    ];
    return pieces.join(', ');
  };
  const rules = criterion.when.map(found);
  switch (criterion.check) {
    case 'avoid':
      return rules.map((rule) => `A sentence falls short that has ${rule}.`);
    case 'need':
      return rules.map(
        (rule) => `${capital(rule)} needs, in its section or a provision it refers to, ${named(criterion.safeguards)}.`,
      );
    case 'expect':
      return rules.map((rule) => `A ${kindsInWords(criterion)} is expected to have, somewhere, ${rule}.`);
  }
}

const REACH: Readonly<Record<Reach, string>> = {
  clause: 'in the same clause',
  sentence: 'in the same sentence',
  section: 'in the section',
  reference: 'in the provision referred to',
  draft: 'anywhere in the draft',
};

const kindsInWords = ({ kinds }: Criterion): string =>
  listed(
    kinds.map((kind) => kind.replaceAll('-', ' ')),
    'or',
  );

/** The rule begins with a concept in emphasis. */
const capital = (rule: string): string => rule.replace(/^\*?\p{Ll}/u, (first) => first.toUpperCase());
