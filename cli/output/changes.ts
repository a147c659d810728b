import type { Comparison, Finding, SafeguardChange } from '../../core/index.ts';
import type { Changes } from '../../memo/index.ts';
import type { Style } from './style.ts';
import { printable } from './width.ts';
import { wrap } from './wrap.ts';

/** A comparison for a reader at a terminal. */
export function changesAsProse({ verdict, groups }: Changes, style: Style, width: number): string {
  const lines = groups.flatMap(({ title, worse, lines }) => [
    style.bold(title),
    ...lines.flatMap((line) => {
      const [first = '', ...rest] = wrap(printable(line), width - 4);
      const mark = worse ? style.red('−') : style.green('+');
      return [`  ${mark} ${first}`, ...rest.map((more) => `    ${more}`)];
    }),
    '',
  ]);
  return `${[...lines, ...wrap(verdict, width).map(style.bold)].join('\n')}\n`;
}

export function comparisonAsJson(
  { removed, added, introduced, resolved, recommendations }: Comparison,
  verdict: string,
): string {
  const safeguard = ({ safeguard: { name, paragraph }, provision, now, span }: SafeguardChange): object => ({
    safeguard: name,
    paragraph,
    provision,
    ...(now !== null && { now }),
    span,
  });
  const finding = ({ criterion, level, span, message }: Finding): object => ({ criterion, level, span, message });
  const output = {
    verdict,
    removed: removed.map(safeguard),
    added: added.map(safeguard),
    introduced: introduced.map(finding),
    resolved: resolved.map(finding),
    recommendations,
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}
