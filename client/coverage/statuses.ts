import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { CoverageStatusName } from '../../server/protocol.ts';

/** How a status is shown: by a shape of its own, a colour beside it, a word and a sentence. */
interface ShownStatus {
  readonly icon: ThemeIcon;
  readonly word: string;
  readonly meaning: string;
}

export const statuses = (): Readonly<Record<CoverageStatusName, ShownStatus>> => ({
  addressed: {
    icon: icon('pass-filled', 'testing.iconPassed'),
    word: l10n.t('addressed'),
    meaning: l10n.t('Addressed: a provision does what is asked.'),
  },
  partial: {
    icon: icon('color-mode', 'list.warningForeground'),
    word: l10n.t('in part'),
    meaning: l10n.t('In part: something goes against it elsewhere, or a safeguard is lacking.'),
  },
  contradicted: {
    icon: icon('error', 'testing.iconFailed'),
    word: l10n.t('contradicted'),
    meaning: l10n.t('Contradicted: a provision goes against what is asked.'),
  },
  departed: {
    icon: icon('circle-slash', 'descriptionForeground'),
    word: l10n.t('departed from'),
    meaning: l10n.t('Departed from: the draft sets it aside, with a reason.'),
  },
  silent: {
    icon: icon('circle-large', 'descriptionForeground'),
    word: l10n.t('silent'),
    meaning: l10n.t('Silent: no words were found that do what is asked.'),
  },
});

const icon = (shape: string, color: string): ThemeIcon => new ThemeIcon(shape, new ThemeColor(color));
