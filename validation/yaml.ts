import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  YAMLError,
} from 'yaml';
import { type Schema, type SchemaProblem, schemaProblems } from './schema.ts';

/** Keys and indices from the root of the file to a value. */
export type Path = readonly (string | number)[];

/** 1-based; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Position {
  readonly message: string;
  readonly path: Path;
}

export interface YamlReading {
  /** Present only where there are no problems. */
  readonly value?: unknown;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  /** Where a value stands, or the nearest of its ancestors; with `key`, where its key stands. */
  lineOf(path: Path, what?: 'value' | 'key'): Position;
}

/** Reads one YAML document and holds it to a JSON schema. Never throws on what the source says. */
export function readYaml(source: string, schema: Schema): YamlReading {
  const lines = new LineCounter();
  // The package compares each key with all before it; and it would quote odd ones to the terminal, as warnings of the process.
  const options = { prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;
  const document = parseDocument(source, { ...options, lineCounter: lines });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const lineOf = (path: Path, what: 'value' | 'key' = 'value'): Position => position(offsetOf(document, path, what));

  const fault = (offset: number, message: string): Problem => ({ ...position(offset), message, path: [] });

  const broken = [...document.errors, ...document.warnings].map((error) => fault(error.pos[0], inWords(error)));
  if (broken.length > 0) return { problems: inOrder(broken), lineOf };
  let value: unknown;
  try {
    const twice = keysTwice(document).map((offset) => fault(offset, 'this key stands here twice; keep one'));
    if (twice.length > 0) return { problems: inOrder(twice), lineOf };
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return { problems: [fault(0, inWords(error as Error))], lineOf };
  }
  const problems = schemaProblems(value, schema).map(({ path, at, message }: SchemaProblem) => ({
    ...lineOf(path, at),
    message,
    path,
  }));
  return problems.length > 0 ? { problems: inOrder(problems), lineOf } : { value, problems, lineOf };
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Where keys stand that stood in the same map before. */
function keysTwice(document: Document.Parsed): number[] {
  const places: number[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) places.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return places;
}

function inWords(error: Error): string {
  if (error instanceof RangeError || /call stack/.test(error.message)) return 'values stand too deep within each other';
  if (error instanceof ReferenceError)
    return 'an alias (*name) must name what stands before it, and a file may have few of them';
  if (!(error instanceof YAMLError)) return error.message;
  if (error.code === 'MULTIPLE_DOCS') return 'a second document begins here; a file holds one';
  if (error.code === 'TAB_AS_INDENT') return 'a tab indents this line; YAML wants spaces';
  return `not YAML: ${error.message}`;
}

function offsetOf(document: Document.Parsed, path: Path, what: 'value' | 'key'): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, segment] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    let child: Node | null = null;
    if (isMap<Node, Node | null>(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment));
      if (!pair) return offset;
      if (what === 'key' && depth === path.length - 1) return pair.key.range?.[0] ?? offset;
      child = pair.value ?? pair.key;
    } else if (isSeq<Node>(node)) {
      child = node.items[Number(segment)] ?? null;
    }
    if (!child) return offset;
    node = child;
    offset = node.range?.[0] ?? offset;
  }
  return offset;
}
