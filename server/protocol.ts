/**
 * What client and server say to each other beyond the Language Server Protocol. Plain types and names, no imports, so
 * that a client can code against this file alone.
 *
 * Which documents to synchronize (the client's document selector):
 * - `markdown` and `plaintext`, of any scheme that holds drafts: file, untitled, vscode-vfs, vscode-remote …;
 * - files named `.rightsdraft.yaml`, by a pattern: their faults, completion, live text;
 * - the scheme `rightsdraft-report`: for references from a paragraph of the report.
 *
 * The report and the pages about criteria are documents of the scheme `rightsdraft-report`, served by the standard
 * request `workspace/textDocumentContent` (LSP 3.18): a client whose library knows it, as vscode-languageclient 11 does,
 * needs no content provider of its own, and must not register a second one. Open them with the addresses that
 * `rightsdraft/report` and `rightsdraft/explain` give. Every link into the report in diagnostics, hovers and definitions
 * has such an address; none is sent to a client that neither announces `workspace.textDocumentContent` nor says
 * `report: true`.
 */

/** `initializationOptions`. All are optional; the defaults serve an editor that knows nothing of Rightsdraft. */
export interface InitializationOptions {
  /** Offer the clauses as completions. Default true; false where the editor contributes them as snippets. */
  readonly clauses?: boolean;
  /** The commands that the client executes. Only code actions that need none, or one of these, are offered. Default none. */
  readonly commands?: readonly CommandName[];
  /** The client opens `rightsdraft-report:` addresses though it does not announce `workspace.textDocumentContent`. */
  readonly report?: boolean;
  /** The client wants `rightsdraft/reviewed`. Default false. */
  readonly status?: boolean;
  /** As the setting of that name, for editors without `workspace/configuration`. */
  readonly workspaceDiagnostics?: boolean;
}

/** The settings that the server asks for with `workspace/configuration`, section `rightsdraft`. */
export interface ClientSettings {
  /** Review the drafts of the workspace that are not open, too. Default false. */
  readonly workspaceDiagnostics?: boolean;
}

/**
 * Commands that code actions name, and that the client executes. Hovers link to `explain` and `openReport` as
 * `command:` addresses where the client says that it has them: its Markdown must then be trusted for these two
 * (languageclient: `markdown: { isTrusted: { enabledCommands } }`).
 */
export const COMMANDS = {
  /** `[criterion: string, uri: string]`: ask for a level, then send `rightsdraft/setLevel` and apply the edit. */
  setLevel: 'rightsdraft.setLevel',
  /** `[criterion: string]`: send `rightsdraft/explain` and show the page. */
  explain: 'rightsdraft.explain',
  /** `[paragraph: string]`, "134 (a)": send `rightsdraft/report` and show the report at that line. */
  openReport: 'rightsdraft.openReport',
} as const;
export type CommandName = (typeof COMMANDS)[keyof typeof COMMANDS];

/** Client to server, with an answer. Each answers null where there is nothing to tell, never with an error. */
export const REQUESTS = {
  /** `ReportParams` → `Page`: the report as Markdown, and the line of a paragraph. */
  report: 'rightsdraft/report',
  /** `ExplainParams` → `Page | null`: a page about a criterion; null where there is none of that name. */
  explain: 'rightsdraft/explain',
  /** `StatusParams` → `Status | null`: null for a document that is not open, or no draft. */
  status: 'rightsdraft/status',
  /** No params → `CriterionEntry[]`, by theme, for pickers. */
  criteria: 'rightsdraft/criteria',
  /** No params → `ClauseEntry[]`, for "Insert Clause…". */
  clauses: 'rightsdraft/clauses',
  /** No params → `ParagraphEntry[]`, in the report's order, for "Cite This Paragraph". */
  paragraphs: 'rightsdraft/paragraphs',
  /** `CiteParams` → `string | null`: text copied from the report as a quotation with its citation; null for any other text. */
  cite: 'rightsdraft/cite',
  /** `SetLevelParams` → `WorkspaceEdit | null`: sets a level in the draft's configuration, or creates one at the root of its workspace folder; null for a draft outside any folder. */
  setLevel: 'rightsdraft/setLevel',
  /** `SetKindParams` → `WorkspaceEdit | null`: writes the kind into the draft's front matter; with `kind: null` removes it. */
  setKind: 'rightsdraft/setKind',
  /** `CoverageParams` → `DraftCoverage | null`: what the report asks of a draft, and how it answers; null as for `status`. */
  coverage: 'rightsdraft/coverage',
  /** `MemoParams` → `string | null`: the memo of an open draft, as a file's text; null where it is none. */
  memo: 'rightsdraft/memo',
  /** `CompareParams` → `string | null`: what an open draft changes, seen from an older text of it, as Markdown. */
  compare: 'rightsdraft/compare',
  /** `AddClauseParams` → `WorkspaceEdit | null`: adds the clause that a recommendation lacks, at its place; null where it lacks none. */
  addClause: 'rightsdraft/addClause',
} as const;

/** Server to client, without an answer. */
export const SERVER_NOTIFICATIONS = {
  /** `Status`, after every review of an open draft, where the client said `status: true`. */
  reviewed: 'rightsdraft/reviewed',
} as const;

/** Client to server, without an answer. */
export const CLIENT_NOTIFICATIONS = {
  /**
   * `ConfigurationParams`: the workspace's `.rightsdraft.yaml` files, where the server has no disk (a web worker, a virtual
   * workspace): all of them once after start, then each that changes. In the desktop the server reads them itself, and
   * learns of changes by `workspace/didChangeWatchedFiles` (it registers the watcher).
   */
  configuration: 'rightsdraft/configuration',
} as const;

export interface ReportParams {
  /** "134 (a)" or "82"; none for the report's beginning. */
  readonly paragraph?: string;
}

export interface ExplainParams {
  /** "theme/name". */
  readonly criterion: string;
}

/** A read-only document in Markdown. */
export interface Page {
  readonly uri: string;
  readonly text: string;
  /** From 0: where to show it. */
  readonly line: number;
}

export interface StatusParams {
  readonly uri: string;
}

export type LevelName = 'must' | 'should' | 'hint';
export type KindName =
  | 'national-policy'
  | 'legislation'
  | 'bilateral-agreement'
  | 'regional-arrangement'
  | 'international-statement';

export interface Status {
  readonly uri: string;
  readonly version: number;
  /** Findings that stand, by level; those not shown yet because their last word is still being typed are counted. */
  readonly counts: Readonly<Record<LevelName, number>>;
  /** Findings that the draft sets aside with a reason. */
  readonly waived: number;
  /** Recommendations on which the draft is silent; they are in `counts`, too. */
  readonly silent: number;
  /** Of a draft of unknown kind nothing is asked: then only what it goes against counts. */
  readonly coverage: CoverageShare;
  /** What the draft is taken for; null where nothing tells. */
  readonly kind: KindName | null;
  /** Whence the kind is known; `title` is the draft's title or form. */
  readonly kindFrom: 'configuration' | 'front-matter' | 'title' | null;
  /** The configuration ignores the draft: it is not reviewed. */
  readonly ignored: boolean;
}

export interface CriterionEntry {
  readonly id: string;
  readonly theme: string;
  readonly title: string;
  readonly check: 'avoid' | 'need' | 'expect';
  readonly level: LevelName;
  readonly paragraphs: readonly string[];
}

export interface ClauseEntry {
  readonly name: string;
  /** "rights-…". */
  readonly prefix: string;
  /** In the syntax of snippets. */
  readonly body: string;
  /** The same without tab stops. */
  readonly text: string;
  readonly description: string;
}

export interface ParagraphEntry {
  /** "134 (a)". */
  readonly cited: string;
  /** "A/68/283, para. 134 (a)". */
  readonly citation: string;
  /** The headings above it, outermost first. */
  readonly headings: string;
  readonly text: string;
}

export interface CiteParams {
  readonly text: string;
}

export interface MemoParams {
  readonly uri: string;
  readonly format: 'html' | 'markdown';
}

export interface CompareParams {
  readonly uri: string;
  /** The older version, whole. */
  readonly before: string;
  /** Of the page. */
  readonly title: string;
}

export interface SetLevelParams {
  /** Of the draft whose configuration is to be changed. */
  readonly uri: string;
  /** A criterion or a theme. */
  readonly criterion: string;
  readonly level: LevelName | 'off';
}

export interface SetKindParams {
  readonly uri: string;
  readonly kind: KindName | null;
}

export interface CoverageParams {
  readonly uri: string;
}

export interface AddClauseParams {
  readonly uri: string;
  /** Of the recommendation. */
  readonly criterion: string;
}

export interface CoverageShare {
  readonly addressed: number;
  readonly of: number;
}

/**
 * `addressed`: a provision does what is asked. `contradicted`: something goes against it. `partial`: both, or a safeguard is
 * lacking. `departed`: set aside by the draft itself, with its reason. `silent`: neither.
 */
export type CoverageStatusName = 'addressed' | 'partial' | 'contradicted' | 'departed' | 'silent';

export interface DraftCoverage {
  readonly uri: string;
  readonly version: number;
  readonly kind: KindName | null;
  readonly ignored: boolean;
  readonly share: CoverageShare;
  readonly counts: Readonly<Record<CoverageStatusName, number>>;
  /** In the report's order. */
  readonly groups: readonly CoverageGroup[];
}

export interface CoverageGroup {
  /** Of the report, the innermost. */
  readonly heading: string;
  /** All, outermost first. */
  readonly headings: readonly string[];
  readonly share: CoverageShare;
  readonly recommendations: readonly RecommendationEntry[];
}

export interface RecommendationEntry {
  readonly criterion: string;
  readonly title: string;
  /** "134 (a)". */
  readonly paragraph: string;
  /** "A/68/283, para. 134 (a)". */
  readonly citation: string;
  readonly basis: 'stated' | 'implied';
  /** Where stated, the paragraph's own words; where implied, how it follows from them. */
  readonly grounds: string;
  readonly status: CoverageStatusName;
  /** What addresses it. */
  readonly provisions: readonly ProvisionEntry[];
  readonly contradictions: readonly ContradictionEntry[];
  readonly departures: readonly DepartureEntry[];
  /** What `rightsdraft/addClause` would add, and after which provision; null where a provision addresses it already. */
  readonly clause: { readonly title: string; readonly after: string | null } | null;
}

/** Words of the draft. */
export interface PlaceEntry {
  /** "Art. 12 (3)"; null before any heading. */
  readonly provision: string | null;
  readonly range: PlainRange;
}

export interface ProvisionEntry extends PlaceEntry {
  /** The draft's, shortened. */
  readonly words: string;
}

export interface ContradictionEntry extends PlaceEntry {
  /** The one that is broken. */
  readonly criterion: string;
  readonly message: string;
}

export interface DepartureEntry extends ContradictionEntry {
  readonly reason: string;
}

/** As the Language Server Protocol has it. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface ConfigurationParams {
  /** `text: null`: the file is gone. */
  readonly files: readonly { readonly uri: string; readonly text: string | null }[];
}

/** The scheme of the report and of the pages about criteria. */
export const REPORT_SCHEME = 'rightsdraft-report';
