import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { CoverageSection } from './coverageSection.tsx';
import { FindingsSection } from './findingsSection.tsx';
import { LIMITS, METHOD } from './limits.ts';
import type { Memo } from './memo.ts';
import { CoveragePicture, Legend, ThemePicture } from './pictures.tsx';
import { Paragraph } from './quotedWords.tsx';
import { STYLESHEET } from './stylesheet.ts';
import { summaryOf } from './summary.ts';

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
