import { parseDocument } from 'yaml';
import type { FrontMatter } from './document.ts';
import { withPlainLineBreaks } from './stretch.ts';

const NONE: FrontMatter = { span: null, values: {} };
const LONGEST = 32_768;

/** The YAML between two lines "---" at the very start. What is not valid YAML has no values; prose is not front matter. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/.exec(text);
  if (!opening) return NONE;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
  closing.lastIndex = start;
  const end = closing.exec(text);
  if (!end) return NONE;
  const yaml = withPlainLineBreaks(text.slice(start, end.index));
  const values = yaml.length > LONGEST ? {} : valuesOf(yaml);
  if (values === null && !/^(?:[ \t]*(?:#[^\n]*)?\n)*[\w-]+[ \t]*:/.test(yaml)) return NONE;
  const from = opening[0].startsWith('\uFEFF') ? 1 : 0;
  return { span: { start: from, end: end.index + end[0].length }, values: values ?? {} };
}

/** Null where the YAML is faulty or is no mapping. */
function valuesOf(yaml: string): Record<string, unknown> | null {
  try {
    const parsed = parseDocument(yaml, { logLevel: 'silent', uniqueKeys: false, prettyErrors: false });
    if (parsed.errors.length > 0) return null;
    const value: unknown = parsed.toJS({ maxAliasCount: 100 });
    if (value === null) return {};
    return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
