import type { Comment } from './document.ts';
import type { Span } from './span.ts';

export interface Masks {
  readonly masked: readonly Span[];
  readonly comments: readonly Comment[];
}

export interface Markup {
  readonly markdown: boolean;
  /** Lines may begin with ">". */
  readonly quoted: boolean;
}

const tag = /<(?:[a-zA-Z/?]|![A-Za-z[])[^<>]*>/y;
const untold = /^<(?:script|style)\b/i;
const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/y;
const url = /(?:https?:\/\/|www\.)[^\s<>"“”]+/y;
const target = String.raw`<[^<>\n]*>|(?!\w{1,3}\))(?:[^\s()\\]|\\.|\([^\s()]*\))*`;
const destination = new RegExp(
  String.raw`\((?:\s{0,9})(?:${target})(?:\s{1,9}(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s{0,9}\)`,
  'y',
);
const label = /\[[^\][\n]{0,80}\]/y;
const footnote = /\[\^[^\][\s]{1,40}\]:?/y;
const quoteMarks = /\n[ \t]*>(?:[ \t]*>)*/y;
const escapeMark = /\\(?=[!-/:-@[-`{-~\n])/y;

/** Runs of a draft that are not its words. Markdown: code, markup, addresses. Both formats: comments and bare addresses. */
export function findMasks(source: string, { start, end }: Span, { markdown, quoted }: Markup): Masks {
  const words = source.slice(start, end);
  const masked: Span[] = [];
  const comments: Comment[] = [];
  const closingTicks = markdown ? codeSpans(words) : new Map<number, number>();
  let commentEnd = 0;
  let brackets = 0;

  const past = (pattern: RegExp, at: number): number => {
    pattern.lastIndex = at;
    return pattern.test(words) ? pattern.lastIndex : at;
  };
  const comment = (at: number): number => {
    if (commentEnd !== -1 && commentEnd < at + 4) commentEnd = words.indexOf('-->', at + 4);
    if (commentEnd === -1) return at;
    comments.push({ span: moved(at, commentEnd + 3), text: words.slice(at + 4, commentEnd) });
    return commentEnd + 3;
  };
  const element = (at: number): number => {
    const to = past(tag, at);
    if (!untold.test(words.slice(at, Math.min(to, at + 8)))) return to;
    const closing = /<\/(?:script|style)\s{0,9}>/gi;
    return past(closing, to) > to ? closing.lastIndex : words.length;
  };
  const moved = (from: number, to: number): Span => ({ start: start + from, end: start + to });
  const linkEnd = (at: number): number => {
    if (brackets === 0) return at;
    brackets--;
    const to = Math.max(past(destination, at + 1), past(label, at + 1));
    return to > at + 1 ? to : at;
  };

  const pastMark = (char: string, at: number): number => {
    if (char === '<') return words.startsWith('<!--', at) ? comment(at) : markdown ? element(at) : at;
    if (char === 'h' || char === 'w') return withoutStop(words, past(url, at));
    if (char === '\n') return quoted ? past(quoteMarks, at) : at;
    if (char === '\\') return past(escapeMark, at);
    if (char === '`') return closingTicks.get(at) ?? at;
    if (char === '&') return past(entity, at);
    if (char === ']') return linkEnd(at);
    const to = past(footnote, at);
    if (to === at) brackets++;
    return to;
  };

  const special = markdown
    ? /[<\\`&[\]\n]|\b(?:https?:\/\/|www\.)/g
    : /<(?=!--)|\n(?=[ \t]*>)|\b(?:https?:\/\/|www\.)/g;
  for (let mark = special.exec(words); mark; mark = special.exec(words)) {
    const char = mark[0][0]!;
    const at = mark.index;
    const to = pastMark(char, at);
    if (char === '\\' && to > at) special.lastIndex = to + 1;
    else if (to > at) special.lastIndex = to;
    else special.lastIndex = at + (char === '`' ? tickRun(words, at) : 1);
    if (to === at) continue;
    masked.push(moved(char === '\n' ? words.indexOf('>', at) : char === ']' ? at + 1 : at, to));
  }
  return { masked, comments };
}

function tickRun(words: string, at: number): number {
  let to = at;
  while (words[to] === '`') to++;
  return to - at;
}

/** Where each run of backticks begins that opens inline code → where that code ends. */
function codeSpans(words: string): Map<number, number> {
  const runs: Span[] = [];
  const last = new Map<number, number>();
  for (let at = words.indexOf('`'); at !== -1; at = words.indexOf('`', at)) {
    const length = tickRun(words, at);
    last.set(length, runs.length);
    runs.push({ start: at, end: at + length });
    at += length;
  }
  const spans = new Map<number, number>();
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    const length = run.end - run.start;
    if (last.get(length)! === i) continue;
    do i++;
    while (runs[i]!.end - runs[i]!.start !== length);
    spans.set(run.start, runs[i]!.end);
  }
  return spans;
}

/** A full stop or bracket after an address is the sentence's. */
function withoutStop(words: string, to: number): number {
  while (to > 0 && /[.,;:!?)\]’'*_]/.test(words[to - 1]!)) to--;
  return to;
}
