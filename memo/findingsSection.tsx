import type { VNode } from 'preact';
import type { Breach } from './breaches.ts';
import type { Memo } from './memo.ts';
import { Words } from './quotedWords.tsx';
import { LEVEL_IN_WORDS } from './words.ts';

/** Each criterion that the draft breaks, with the report's paragraph and the suggested wording. */
export function FindingsSection({ breaches, report }: Memo): VNode | null {
  if (breaches.length === 0) return null;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">Where the draft falls short</h2>
      {breaches.map((breach) => (
        <BreachSection {...breach} symbol={report.symbol} />
      ))}
    </section>
  );
}

function BreachSection({
  level,
  message,
  why,
  source,
  paragraph,
  places,
  suggestions,
}: Breach & { symbol: string }): VNode {
  return (
    <section class={level === 'must' ? 'breach grave' : 'breach'}>
      <h3>{message}</h3>
      <p class="kicker">{`Weight: ${LEVEL_IN_WORDS[level]}.`}</p>
      <ul>
        {places.map(({ provision, excerpt }) => (
          <li class="contradicts">
            <span class="provision">{provision}</span> <Words {...excerpt} />
          </li>
        ))}
      </ul>
      {why && <p>{why}</p>}
      {paragraph.length > 0 && (
        <blockquote>
          {paragraph.map((line, at) => (
            <p>
              {at === 0 && '“'}
              {line}
              {at === paragraph.length - 1 && '”'}
            </p>
          ))}
          <cite>{source}</cite>
        </blockquote>
      )}
      {suggestions.map(({ title, replaces, text }) => (
        <p class="suggestion">
          <strong>{`${title}: `}</strong>
          {replaces === null ? text : `“${text}” in the place of “${replaces}”`}
        </p>
      ))}
    </section>
  );
}
