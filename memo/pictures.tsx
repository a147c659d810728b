import type { VNode } from 'preact';
import type { CoverageStatus } from '../core/index.ts';
import type { Memo } from './memo.ts';
import { counted, STATUS_IN_WORDS } from './words.ts';

/** Pictures as inline SVG. Each state has a shape of its own, so that they can be read without colour. */

const CELL = 26;
const GAP = 4;
const WIDTH = 680;
const PER_ROW = Math.floor((WIDTH + GAP) / (CELL + GAP));

/** One square for each recommendation, by the report's headings. */
export function CoveragePicture({ groups }: Pick<Memo, 'groups'>): VNode {
  const lines = groups.map(({ heading, rows }) => ({ heading, rows, deep: Math.ceil(rows.length / PER_ROW) }));
  let y = 0;
  const drawn = lines.map(({ heading, rows, deep }) => {
    const top = y;
    y += 22 + deep * (CELL + GAP) + 12;
    return (
      <g transform={`translate(0 ${top})`}>
        <text x="0" y="14" class="caption">
          {heading}
        </text>
        {rows.map(({ status, title, paragraph }, at) => (
          <g transform={`translate(${(at % PER_ROW) * (CELL + GAP)} ${22 + Math.floor(at / PER_ROW) * (CELL + GAP)})`}>
            <title>{`${title} (para. ${paragraph}): ${STATUS_IN_WORDS[status]}`}</title>
            <Mark status={status} />
          </g>
        ))}
      </g>
    );
  });
  const summary = groups
    .map(({ heading, rows }) => `${heading}: ${rows.map(({ status }) => STATUS_IN_WORDS[status]).join(', ')}`)
    .join('. ');
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${Math.max(1, y)}`}
      role="img"
      aria-label={`Coverage by heading of the report. ${summary}.`}
    >
      {drawn}
    </svg>
  );
}

/** A square of the picture, as it stands in the legend and in the table. */
export function Mark({ status }: { readonly status: CoverageStatus }): VNode {
  const frame = <rect x="1" y="1" width={CELL - 2} height={CELL - 2} rx="3" class={`cell ${status}`} />;
  switch (status) {
    case 'addressed':
      return (
        <>
          {frame}
          <path d="M6 14l5 5 9-11" class="stroke light" />
        </>
      );
    case 'partial':
      return (
        <>
          {frame}
          <path d="M1 25L25 1v21a3 3 0 0 1-3 3z" class="half" />
        </>
      );
    case 'contradicted':
      return (
        <>
          {frame}
          <path d="M7 7l12 12M19 7L7 19" class="stroke light" />
        </>
      );
    case 'departed':
      return (
        <>
          {frame}
          <path d="M7 13h11M14 8l5 5-5 5" class="stroke" />
        </>
      );
    case 'silent':
      return frame;
  }
}

export function Legend({ counts }: Pick<Memo, 'counts'>): VNode {
  const states = Object.entries(counts) as [CoverageStatus, number][];
  return (
    <ul class="legend">
      {states.map(([status, n]) => (
        <li>
          <svg viewBox={`0 0 ${CELL} ${CELL}`} aria-hidden="true">
            <Mark status={status} />
          </svg>
          {`${n} ${STATUS_IN_WORDS[status]}`}
        </li>
      ))}
    </ul>
  );
}

const BAR = 22;
const LABEL = 250;

/** A bar for each theme, as long as its findings are many. */
export function ThemePicture({ breaches }: Pick<Memo, 'breaches'>): VNode {
  const byTheme = new Map<string, number>();
  for (const { theme, places } of breaches) byTheme.set(theme, (byTheme.get(theme) ?? 0) + places.length);
  const themes = [...byTheme].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const most = Math.max(1, ...themes.map(([, n]) => n));
  const summary = themes.map(([theme, n]) => `${theme}: ${n}`).join('; ');
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${Math.max(1, themes.length * (BAR + 6))}`}
      role="img"
      aria-label={`Findings by theme. ${summary}.`}
    >
      {themes.map(([theme, n], at) => {
        const width = ((WIDTH - LABEL - 40) * n) / most;
        return (
          <g transform={`translate(0 ${at * (BAR + 6)})`}>
            <text x={LABEL - 10} y={BAR - 7} text-anchor="end" class="label">
              {theme}
            </text>
            <rect x={LABEL} y="2" width={width} height={BAR - 4} class="bar">
              <title>{`${theme}: ${counted(n, 'finding')}`}</title>
            </rect>
            <text x={LABEL + width + 8} y={BAR - 7} class="label">
              {n}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
