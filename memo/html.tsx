import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Breach } from './breaches.ts';
import type { Excerpt } from './excerpt.ts';
import { LIMITS, METHOD } from './limits.ts';
import type { Evidence, Memo, Row } from './memo.ts';
import { CoveragePicture, Legend, Mark, ThemePicture } from './pictures.tsx';
import { STYLESHEET } from './stylesheet.ts';
import { summaryOf } from './summary.ts';
import { LEVEL_IN_WORDS, STATUS_IN_WORDS } from './words.ts';

/** It may load nothing and run nothing, whatever a draft holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The memo as one self-contained file that prints on A4. All words of the draft are text, never markup. */
export function memoAsHtml(memo: Memo): string {
  return `<!doctype html>\n${render(<Page {...memo} />)}\n`;
}

function Page(memo: Memo): VNode {
  const { title, report } = memo;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Memo: ${title}`}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLESHEET }} />
      </head>
      <body>
        <header>
          <p class="kicker">{`Memo on the human rights of migrants · held to ${report.symbol}`}</p>
          <h1>{title}</h1>
        </header>
        <main>
          <SummarySection {...memo} />
          <CoverageSection {...memo} />
          <FindingsSection {...memo} />
          <SilencesSection {...memo} />
          <DeparturesSection {...memo} />
          <MethodSection {...memo} />
        </main>
        <footer>
          {`${report.symbol}: ${report.author}, “${report.title}”, ${report.date}. Made by Rightsdraft ${memo.version}.`}
        </footer>
      </body>
    </html>
  );
}

function SummarySection(memo: Memo): VNode {
  const { sentences, weighty, more, achieved } = summaryOf(memo);
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">In a minute</h2>
      {sentences.map((sentence) => (
        <p class="lead">{sentence}</p>
      ))}
      {weighty.length > 0 && (
        <>
          <h3>What weighs most</h3>
          <ul>
            {weighty.map(({ message, provisions, paragraph }) => (
              <li>
                {message} <span class="provision">{provisions}</span> <Paragraph cited={paragraph} />
              </li>
            ))}
            {more > 0 && <li>{`and ${more} more, below.`}</li>}
          </ul>
        </>
      )}
      {achieved.length > 0 && (
        <>
          <h3>What it does well</h3>
          <ul>
            {achieved.map(({ title, provisions, paragraph }) => (
              <li>
                {title}. <span class="provision">{provisions}</span> <Paragraph cited={paragraph} />
              </li>
            ))}
          </ul>
        </>
      )}
      {memo.groups.length > 0 && (
        <figure>
          <figcaption>Coverage, one square for each recommendation</figcaption>
          <CoveragePicture {...memo} />
          <Legend {...memo} />
        </figure>
      )}
      {memo.breaches.length > 0 && (
        <figure>
          <figcaption>Findings by theme</figcaption>
          <ThemePicture {...memo} />
        </figure>
      )}
    </section>
  );
}

function CoverageSection({ groups }: Memo): VNode | null {
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">Coverage of the report</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Recommendation</th>
            <th scope="col">The draft</th>
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        {groups.map(({ heading, rows }) => (
          <tbody>
            <tr class="group">
              <th colspan={3} scope="rowgroup">
                {heading}
              </th>
            </tr>
            {rows.map((row) => (
              <CoverageRow {...row} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function CoverageRow({ title, paragraph, status, evidence }: Row): VNode {
  return (
    <tr>
      <th scope="row">
        {title} <Paragraph cited={paragraph} />
      </th>
      <td class="state">
        <span class="status">
          <svg viewBox="0 0 26 26" aria-hidden="true">
            <Mark status={status} />
          </svg>
          {STATUS_IN_WORDS[status]}
        </span>
      </td>
      <td>{evidence.length > 0 ? evidence.map((one) => <EvidenceLine {...one} />) : '—'}</td>
    </tr>
  );
}

function EvidenceLine({ does, provision, quotes, note }: Evidence): VNode {
  return (
    <p class={`evidence ${does}`}>
      <span class="provision">{provision}</span>{' '}
      {quotes.map((quote) => (
        <>
          <Words {...quote} />{' '}
        </>
      ))}
      {note && <span class="note">{does === 'departs' ? `Reason to depart: ${note}` : note}</span>}
    </p>
  );
}

function FindingsSection({ breaches, report }: Memo): VNode | null {
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

function SilencesSection({ silences }: Memo): VNode | null {
  if (silences.length === 0) return null;
  return (
    <section aria-labelledby="silences">
      <h2 id="silences">On what the draft is silent</h2>
      {silences.map(({ message, why, paragraph, clause }) => (
        <section class="breach">
          <h3>
            {message} <Paragraph cited={paragraph} />
          </h3>
          <p>{why}</p>
          {clause && (
            <p class="suggestion">
              <strong>Clause: </strong>
              {clause}
            </p>
          )}
        </section>
      ))}
    </section>
  );
}

function DeparturesSection({ departures }: Memo): VNode | null {
  if (departures.length === 0) return null;
  return (
    <section aria-labelledby="departures">
      <h2 id="departures">Departures, with the draft’s reasons</h2>
      <ul>
        {departures.map(({ provision, message, reason }) => (
          <li>
            <span class="provision">{provision}</span> {message} <em>Reason:</em> {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}

function MethodSection(memo: Memo): VNode {
  return (
    <section aria-labelledby="method">
      <h2 id="method">Method and limits</h2>
      <p>{METHOD(memo)}</p>
      <ul>
        {LIMITS.map((limit) => (
          <li>{limit}</li>
        ))}
      </ul>
    </section>
  );
}

const Paragraph = ({ cited }: { readonly cited: string }): VNode | null =>
  cited === '' ? null : <span class="paragraph">{`(para. ${cited})`}</span>;

const Words = ({ before, words, after }: Excerpt): VNode => (
  <span>
    “{before}
    <mark>{words}</mark>
    {after}”
  </span>
);
