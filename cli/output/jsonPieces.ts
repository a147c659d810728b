/**
 * The text of `JSON.stringify(value, null, 2)` in pieces, since the whole may be longer than a string can be: lists and
 * objects entry by entry, `deep` levels down.
 */
export function* jsonPieces(value: object, deep: number, indent = ''): Generator<string> {
  const isList = Array.isArray(value);
  const entries: [string, unknown][] = isList ? value.map((entry) => ['', entry]) : Object.entries(value);
  const present = entries.filter(([, entry]) => entry !== undefined);
  if (present.length === 0) {
    yield isList ? '[]' : '{}';
    return;
  }
  const inner = `${indent}  `;
  let opening = isList ? '[' : '{';
  for (const [key, entry] of present) {
    yield `${opening}\n${inner}${isList ? '' : `${JSON.stringify(key)}: `}`;
    if (deep > 1 && typeof entry === 'object' && entry !== null) yield* jsonPieces(entry, deep - 1, inner);
    else yield JSON.stringify(entry, null, 2).replaceAll('\n', `\n${inner}`);
    opening = ',';
  }
  yield `\n${indent}${isList ? ']' : '}'}`;
}
