import type { Span } from '../document/span.ts';

/** What stands between quotation marks, outermost first: “…”, «…», „…“ and "…". */
export function quotedSpans(text: string): Span[] {
  const pairs: Span[] = [];
  const open: { readonly closing: string; readonly at: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”„«»"]/g)) {
    const closes = open.findLastIndex(({ closing }) => closing.includes(mark));
    const isOpening =
      mark === '“' || mark === '„' || mark === '«' || (mark === '"' && opens(text, index) && closes === -1);
    if (closes !== -1 && !(mark === '“' && open[closes]!.closing !== '“”')) {
      pairs.push({ start: open[closes]!.at + 1, end: index });
      open.length = closes;
    } else if (isOpening) open.push({ closing: CLOSING[mark]!, at: index });
    if (open.length > DEEPEST) open.shift();
  }
  pairs.sort((a, b) => a.start - b.start);
  let end = -1;
  return pairs.filter((pair) => {
    if (pair.start < end) return false;
    end = pair.end;
    return true;
  });
}

/** Quotations within quotations: more than these are marks that were never closed. */
const DEEPEST = 8;

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"' };

const opens = (text: string, at: number): boolean =>
  (at === 0 || /[\s([—–]/.test(text[at - 1]!)) && at + 1 < text.length && !/\s/.test(text[at + 1]!);
