import type { Basis, Check, Cue, CueEffect, DraftKind, Level, Reach } from '../../core/index.ts';

/** The rule files as they are written, once their schemas hold. */
export interface ConceptFile {
  readonly concepts: Readonly<Record<string, ConceptEntry>>;
}

export interface ConceptEntry {
  readonly means?: string;
  readonly role?: 'actor';
  readonly en: readonly string[];
  readonly examples?: readonly string[];
  readonly counterexamples?: readonly string[];
}

export interface CueFile {
  readonly effect: CueEffect;
  readonly cues: Readonly<Record<string, CueEntry>>;
}

export interface CueEntry extends Partial<Pick<Cue, 'direction' | 'reach' | 'at'>> {
  readonly en: readonly string[];
  readonly examples?: readonly string[];
  readonly counterexamples?: readonly string[];
}

export type RequirementEntry = string | { readonly any: readonly string[]; readonly in: Reach };

export interface ConditionEntry {
  readonly find: string | readonly string[];
  readonly with?: readonly RequirementEntry[];
  readonly without?: readonly RequirementEntry[];
  readonly 'subject-not'?: readonly string[];
  readonly norm?: 'required' | 'none';
  readonly polarity?: 'affirmed' | 'any';
  readonly supposed?: boolean;
}

export interface RemedyEntry {
  readonly title: string;
  readonly replace?: Readonly<Record<string, string | { readonly one: string; readonly many: string }>>;
  readonly insert?: string;
  readonly at?: 'sentence' | 'section';
}

export interface CriterionFile {
  readonly title: string;
  readonly check: Check;
  readonly level: Level;
  readonly message: string;
  readonly why: string;
  readonly cites: readonly {
    readonly paragraph: string | number;
    readonly basis: Basis;
    readonly quote?: string;
    readonly how?: string;
  }[];
  readonly concepts?: Readonly<Record<string, ConceptEntry>>;
  readonly when: ConditionEntry | readonly ConditionEntry[];
  readonly safeguards?: readonly string[];
  readonly kinds?: readonly DraftKind[];
  readonly 'contradicted-by'?: readonly string[];
  readonly 'moot-in'?: readonly string[];
  readonly remedies?: readonly RemedyEntry[];
  readonly 'no-remedy'?: string;
  readonly examples: { readonly flags: readonly string[]; readonly passes: readonly string[] };
}

export interface LanguageFile {
  readonly articles: readonly string[];
  readonly transparent: readonly string[];
  readonly subordinators: readonly string[];
  readonly conditionals: readonly string[];
  readonly adjuncts: readonly string[];
  readonly verbs: readonly string[];
  readonly 'title-ends': readonly string[];
  readonly 'title-starts': readonly string[];
  readonly 'title-links': readonly string[];
  readonly definers: readonly string[];
  readonly amenders: readonly string[];
}

export interface KindsFile {
  readonly matter: readonly string[];
  readonly kinds: readonly {
    readonly kind: DraftKind | 'none';
    readonly title: readonly string[];
    readonly form: readonly string[];
  }[];
}

export interface ThemesFile {
  readonly themes: Readonly<Record<string, string>>;
}

export interface SafeguardsFile {
  readonly safeguards: readonly {
    readonly name: string;
    readonly concept: string;
    readonly paragraph: string | number;
  }[];
}

/** Passages that measure a theme; `rules/schema/evaluation.schema.json` says what each list is. */
export interface EvaluationFile {
  readonly 'falls-short'?: readonly string[];
  readonly 'near-misses'?: readonly string[];
  readonly expectations?: Readonly<
    Record<string, { readonly met: readonly string[]; readonly 'not-met': readonly string[] }>
  >;
}

/** Paragraphs of the report that ask nothing of a draft, with the reason. */
export interface UncitedFile {
  readonly reasons: readonly { readonly paragraphs: readonly number[]; readonly reason: string }[];
}
