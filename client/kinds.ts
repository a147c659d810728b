import { l10n } from 'vscode';
import type { KindName } from '../server/protocol.ts';

/** The kinds of draft, each with the name that a reader sees. */
export const kinds = (): ReadonlyMap<KindName, string> =>
  new Map([
    ['national-policy', l10n.t('national policy')],
    ['legislation', l10n.t('legislation')],
    ['bilateral-agreement', l10n.t('bilateral agreement')],
    ['regional-arrangement', l10n.t('regional arrangement')],
    ['international-statement', l10n.t('international statement')],
  ]);
