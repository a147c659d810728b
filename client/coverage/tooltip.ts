import { l10n, MarkdownString } from 'vscode';
import type { RecommendationEntry } from '../../server/protocol.ts';
import { statuses } from './statuses.ts';

/** A recommendation in full: its title, what its status means, the reasons for departing from it, what it rests on. */
export function tooltipOf(recommendation: RecommendationEntry): MarkdownString {
  const { title, status, citation, basis, grounds, departures } = recommendation;
  const { icon, meaning } = statuses()[status];
  const reasons = [...new Set(departures.map(({ reason }) => reason))];
  const paragraphs = [
    `**${escaped(title)}**`,
    `$(${icon.id}) ${meaning}`,
    ...reasons.map((reason) => escaped(l10n.t('Reason: {0}', reason))),
    ...(basis === 'stated'
      ? [`${l10n.t('The report says')} \`${citation}\``, `> ${escaped(grounds)}`]
      : [`${l10n.t('Follows from')} \`${citation}\`: ${escaped(grounds)}`]),
  ];
  return new MarkdownString(paragraphs.join('\n\n'), true);
}

/** `appendText` would forbid lines to break between words. */
const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+\-.!|~&$@:]/g, '\\$&');
