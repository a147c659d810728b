/** How deep lists are told entry by entry; what lies deeper is small. */
const DEEP = 4;

/** The text of `JSON.stringify(value, null, 2)` in pieces, since the whole may be longer than a string can be. */
export function* jsonPieces(value: unknown, indent = '', depth = 0): Generator<string> {
  const isList = Array.isArray(value);
  const entries = isList ? value.map((entry): [string, unknown] => ['', entry]) : entriesOf(value);
  if (depth >= DEEP || entries === null || entries.length === 0) {
    yield JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
    return;
  }
  const inner = `${indent}  `;
  let opening = isList ? '[' : '{';
  for (const [key, entry] of entries) {
    yield `${opening}\n${inner}${isList ? '' : `${JSON.stringify(key)}: `}`;
    yield* jsonPieces(entry, inner, depth + 1);
    opening = ',';
  }
  yield `\n${indent}${isList ? ']' : '}'}`;
}

const entriesOf = (value: unknown): [string, unknown][] | null =>
  typeof value === 'object' && value !== null ? Object.entries(value).filter(([, one]) => one !== undefined) : null;
