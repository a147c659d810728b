import type { Span } from '../../core/index.ts';

/** How far from the report's symbol a "para. 82" still speaks of it. */
const NEAR = 300;

/**
 * The paragraph cited at an offset of a draft: "134 (a)" in "A/68/283, para. 134 (a)", each number of "paras. 77–79 and
 * 82"; "" for the symbol itself; null where nothing of the report is cited.
 */
export function citedAt(text: string, offset: number, symbol: string): string | null {
  const from = Math.max(0, offset - NEAR);
  const around = text.slice(from, offset + NEAR);
  const at = offset - from;
  const name = around.indexOf(symbol);
  if (name < 0) return null;
  for (const list of around.matchAll(
    /\bpara(?:graph)?s?\.?\s*(?:\d+(?:\s?\([a-z]\))?(?:,?\s(?:and|to)\s|,\s?|\s?[–-]\s?)?)+/g,
  )) {
    const start = list.index;
    const end = start + list[0].trimEnd().length;
    if (at < start || at > end) continue;
    const numbers = [...list[0].matchAll(/\d+(?:\s?\([a-z]\))?/g)].map(({ 0: cited, index }) => ({
      cited,
      end: start + index + cited.length,
    }));
    return (numbers.find((one) => at <= one.end) ?? numbers.at(-1))?.cited ?? null;
  }
  return symbolsIn(around, symbol).some(({ start, end }) => start <= at && at <= end) ? '' : null;
}

function symbolsIn(text: string, symbol: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(symbol); at >= 0; at = text.indexOf(symbol, at + 1))
    spans.push({ start: at, end: at + symbol.length });
  return spans;
}
