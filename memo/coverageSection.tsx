import type { VNode } from 'preact';
import type { Evidence, Memo, Row } from './memo.ts';
import { Mark } from './pictures.tsx';
import { Paragraph, Words } from './quotedWords.tsx';
import { STATUS_IN_WORDS } from './words.ts';

/** The table of all recommendations, with the draft's words as evidence. */
export function CoverageSection({ groups }: Memo): VNode | null {
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
