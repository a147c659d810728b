import {
  type Disposable,
  type DocumentSelector,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
  workspace,
} from 'vscode';
import type { Status } from '../server/protocol.ts';
import { kinds } from './kinds.ts';
import type { Reviews } from './reviews.ts';

/** Shows, beside the active draft's language, what was found in it and what kind of draft it is taken for. */
export function showStatus({ onReviewed }: Reviews, drafts: DocumentSelector): Disposable[] {
  const findings = languages.createLanguageStatusItem('rightsdraft.findings', drafts);
  findings.name = l10n.t('Rightsdraft: findings');
  findings.command = { title: l10n.t('Show Problems'), command: 'workbench.actions.view.problems' };
  const coverage = languages.createLanguageStatusItem('rightsdraft.coverage', drafts);
  coverage.name = l10n.t('Rightsdraft: report coverage');
  coverage.command = { title: l10n.t('Show'), command: 'rightsdraft.coverage.focus' };
  const kind = languages.createLanguageStatusItem('rightsdraft.kind', drafts);
  kind.name = l10n.t('Rightsdraft: kind of draft');
  kind.command = { title: l10n.t('Pick'), command: 'rightsdraft.pickKind' };

  const reviewed = new Map<string, Status>();
  const refresh = (): void => {
    const status = reviewed.get(window.activeTextEditor?.document.uri.toString() ?? '');
    findings.busy = status === undefined;
    findings.severity =
      status !== undefined && !status.ignored && status.counts.must > 0
        ? LanguageStatusSeverity.Warning
        : LanguageStatusSeverity.Information;
    findings.text = status === undefined ? l10n.t('Rightsdraft') : findingsOf(status);
    coverage.text = status === undefined ? l10n.t('Report coverage') : coverageOf(status);
    coverage.detail = status?.kind ? l10n.t('of what A/68/283 recommends') : '';
    kind.text = status === undefined ? l10n.t('Kind of draft') : kindOf(status);
    kind.detail = status === undefined ? '' : whenceOf(status);
  };
  refresh();
  return [
    findings,
    coverage,
    kind,
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidCloseTextDocument(({ uri }) => reviewed.delete(uri.toString())),
    onReviewed(({ draft, status }) => {
      reviewed.set(draft, status);
      refresh();
    }),
  ];
}

function findingsOf({ counts, waived, ignored }: Status): string {
  if (ignored) return l10n.t('Not reviewed, as configured');
  const parts = [
    counts.must > 0 ? l10n.t('{0} must', counts.must) : '',
    counts.should > 0 ? l10n.t('{0} should', counts.should) : '',
    counts.hint > 0 ? l10n.t('{0} hint', counts.hint) : '',
    waived > 0 ? l10n.t('{0} waived', waived) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : l10n.t('No findings');
}

const coverageOf = ({ kind, coverage }: Status): string =>
  kind === null ? l10n.t('Report coverage') : l10n.t('{0} of {1} addressed', coverage.addressed, coverage.of);

const kindOf = ({ kind }: Status): string =>
  kind === null ? l10n.t('Kind of draft not known') : (kinds().get(kind) ?? kind);

function whenceOf({ kindFrom }: Status): string {
  switch (kindFrom) {
    case 'configuration':
      return l10n.t('as the configuration says');
    case 'front-matter':
      return l10n.t('as the draft says');
    case 'title':
      return l10n.t('by its title and form');
    case null:
      return '';
  }
}
