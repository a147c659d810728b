import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SERVER_NOTIFICATIONS, type Status } from '../server/protocol.ts';

/** What is told after every review, by the draft's address as the editor writes it. */
export interface Reviews extends Disposable {
  readonly onReviewed: Event<{ readonly draft: string; readonly status: Status }>;
}

/** The one listener for reviews, whom all others ask: a client keeps no second one. */
export function listenToReviews(client: BaseLanguageClient): Reviews {
  const reviewed = new EventEmitter<{ readonly draft: string; readonly status: Status }>();
  const listener = client.onNotification(SERVER_NOTIFICATIONS.reviewed, (status: Status) =>
    reviewed.fire({ draft: client.protocol2CodeConverter.asUri(status.uri).toString(), status }),
  );
  return {
    onReviewed: reviewed.event,
    dispose() {
      listener.dispose();
      reviewed.dispose();
    },
  };
}
