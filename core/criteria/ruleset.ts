import type { Packed } from './packed.ts';
import type { PackedClasses } from './packedClasses.ts';
import type { PackedPhrases } from './packedPhrases.ts';
import type { Report } from './report.ts';

/** `off` is a setting, never a finding's level. */
export const LEVELS = ['must', 'should', 'hint'] as const;
export type Level = (typeof LEVELS)[number];
export type LevelSetting = Level | 'off';

export type Check = 'avoid' | 'need' | 'expect';

export const DRAFT_KINDS = [
  'national-policy',
  'legislation',
  'bilateral-agreement',
  'regional-arrangement',
  'international-statement',
] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** The law as the bundles carry it: what `scripts/compile` makes of `rules/`. Plain data, safe to serialize. */
export interface RulesetData {
  readonly report: Report;
  readonly language: Language;
  readonly lexicon: Lexicon;
  /** By index, the names that findings and traces show. */
  readonly concepts: readonly Concept[];
  /** A later one may use those before it. */
  readonly patterns: PackedPatterns;
  readonly cues: readonly Cue[];
  readonly kinds: readonly KindSigns[];
  /** Concepts of which the report speaks. */
  readonly matter: readonly number[];
  /** By theme, what it is called: "Detention without alternatives". */
  readonly themes: Readonly<Record<string, string>>;
  /** What a comparison of two versions tells the coming and going of. */
  readonly safeguards: readonly NamedSafeguard[];
  readonly criteria: readonly Criterion[];
}

/** What the engine must know of a language beside its phrases. Words are normalized. */
export interface Language {
  /** Words that may stand inside any phrase, and that a phrase may hold, without meaning anything. */
  readonly articles: readonly string[];
  /** Words that may stand inside any phrase without being written there; where they are written they are wanted. */
  readonly transparent: readonly string[];
  /** Words that open a subordinate clause before the main one: "where", "if". */
  readonly subordinators: readonly string[];
  /** Those of them that open the condition of a rule: "where", "if". */
  readonly conditionals: readonly string[];
  /** Words that open a phrase before the main clause that says what for, or in place of what: "to", "instead". */
  readonly adjuncts: readonly string[];
  /** The commonest finite verbs of law: a stem that has none is not yet a sentence. */
  readonly verbs: readonly string[];
  /** The last words of official titles: "Act", "Directive"; and the first words of treaties' titles. */
  readonly titleEnds: readonly string[];
  readonly titleStarts: readonly string[];
  /** Small words inside titles: "of", "and". */
  readonly titleLinks: readonly string[];
  /** Verbs after a quotation that make it a definition: "means". */
  readonly definers: readonly string[];
  /** Words before a quotation that enact it: "inserted", "substituted". */
  readonly amenders: readonly string[];
}

export interface NamedSafeguard {
  /** As it stands in "removes … in Art. 14": "judicial review". */
  readonly name: string;
  readonly concept: number;
  /** Of the report, by which it is missed: "134 (b)". */
  readonly paragraph: string;
}

/** Concepts by which a kind of draft is known, from its title or from its first provisions. */
export interface KindSigns {
  /** Null of what is no draft: a report, a letter. */
  readonly kind: DraftKind | null;
  readonly title: readonly number[];
  readonly form: readonly number[];
}

/** All phrases, as trees whose edges are classes of lexemes. Everything has its number by its place. */
export interface Lexicon {
  readonly lexemes: FoldedLexemes;
  /** Lexemes that stand in one place of a phrase: "(detain|hold)~". */
  readonly classes: PackedClasses;
  readonly phrases: PackedPhrases;
}

/** Word forms, normalized, in columns. */
export interface FoldedLexemes {
  /** By lexeme, what its forms have in common; parted by spaces: "detain". */
  readonly stems: string;
  /** By lexeme, the place of its endings among all. */
  readonly endingsOf: Packed;
  /** The commonest first: ",ed,ing,s". */
  readonly endings: readonly string[];
}

export interface Concept {
  readonly name: string;
  /** Whether it names who acts or is acted upon, and so can be the subject of a sentence. */
  readonly actor: boolean;
}

/**
 * Concepts found as sequences of others, in columns, so that like stands by like: the concept that is found, as its
 * difference from the one before, folded; how many steps there are; the steps, each as its number plus 1, or 0 for the
 * concept after the highest so far; before each step but the first, how many words may stand between it and the one
 * before; which of the steps is met least often.
 */
export interface PackedPatterns {
  readonly concepts: Packed;
  readonly lengths: Packed;
  readonly steps: Packed;
  readonly gaps: Packed;
  readonly rarest: Packed;
}

export type CueEffect =
  | 'negation'
  | 'exception'
  | 'attribution'
  | 'boundary'
  | 'coordination'
  | 'predicate'
  | 'norm'
  | 'pseudo';

/** Words that turn the meaning of others (NegEx and ConText, Chapman et al. 2001, Harkema et al. 2009). */
export interface Cue {
  readonly concept: number;
  readonly name: string;
  readonly effect: CueEffect;
  readonly direction: 'forward' | 'backward';
  /**
   * How far it reaches: over what a verb denies, to the next predicate, past one predicate to the next, to the clause's
   * end, or the whole sentence.
   */
  readonly reach: 'object' | 'phrase' | 'predicate' | 'clause' | 'sentence';
  /** Where the cue must stand to count. */
  readonly at: 'anywhere' | 'clause-start' | 'sentence-start';
}

/** Where words are looked for, seen from a mention: its clause, its sentence, its section (with those it refers to), the draft. */
export type Reach = 'clause' | 'sentence' | 'section' | 'reference' | 'draft';

export interface Requirement {
  /** Any of these concepts. */
  readonly any: readonly number[];
  readonly in: Reach;
}

export interface Condition {
  /** The words marked; their polarity decides. Any of these concepts. */
  readonly find: readonly number[];
  readonly with: readonly Requirement[];
  readonly without: readonly Requirement[];
  /** Concepts that must not be the grammatical subject of what is found. */
  readonly subjectNot: readonly number[];
  readonly norm: boolean;
  /** Whether negated words count as well: a term is used also where the sentence denies it. */
  readonly anyPolarity?: boolean;
  /** Whether words in the condition of a rule count as well: "Where the Minister thinks fit, …". */
  readonly supposed?: boolean;
}

export type Basis = 'stated' | 'implied';

export interface Citation {
  /** "134 (a)". */
  readonly paragraph: string;
  readonly basis: Basis;
  /** Verbatim words of the paragraph. */
  readonly quote?: string;
  /** How an implied basis follows. */
  readonly how?: string;
}

export interface Remedy {
  readonly title: string;
  /** Words put in place of what was found, by the concept that was found; the first that applies. */
  readonly replace?: readonly {
    readonly concept: number;
    readonly text: { readonly one: string; readonly many: string };
  }[];
  /** A sentence added after the one found, or at the end of its section. */
  readonly insert?: { readonly text: string; readonly at: 'sentence' | 'section' };
}

export interface Criterion {
  /** "theme/name". */
  readonly id: string;
  readonly theme: string;
  readonly title: string;
  readonly check: Check;
  readonly level: Level;
  readonly message: string;
  readonly why: string;
  readonly citations: readonly Citation[];
  readonly when: readonly Condition[];
  /** Of a need: what its section must hold. */
  readonly safeguards: readonly number[];
  /** Of an expect: the kinds of draft of which it is expected. */
  readonly kinds: readonly DraftKind[];
  /** Of an expect: the themes whose findings contradict what is expected. */
  readonly contradictedBy: readonly string[];
  /** Of an expect: it is not asked of a draft that is about one of these. */
  readonly mootIn: readonly number[];
  readonly remedies: readonly Remedy[];
}
