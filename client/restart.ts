import { l10n, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** A server that stops twice in this many milliseconds would stop again. */
const SOON = 180_000;

/** After a crash the server is started again, and said so, once; when that soon fails too, the reader decides. */
export function restartOnce(start: () => Promise<void>): ErrorHandler {
  let last = Number.NEGATIVE_INFINITY;
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const again = Date.now() - last < SOON;
      last = Date.now();
      if (!again) {
        void window.showWarningMessage(
          l10n.t('Rightsdraft stopped unexpectedly and was started again. The findings return in a moment.'),
        );
        return { action: CloseAction.Restart, handled: true };
      }
      void offerStart(start);
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function offerStart(start: () => Promise<void>): Promise<void> {
  const startAgain = l10n.t('Start Again');
  const answer = await window.showErrorMessage(
    l10n.t('Rightsdraft stopped again and shows no findings for now. Its output tells more.'),
    startAgain,
  );
  if (answer === startAgain) await start();
}
