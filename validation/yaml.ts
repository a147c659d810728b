import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
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
  // What is odd in the source is told in the problems; a warning of the process would quote it to the terminal.
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const lineOf = (path: Path, what: 'value' | 'key' = 'value'): Position => position(offsetOf(document, path, what));

  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    const problems = broken.map((error) => ({ ...position(error.pos[0]), message: inWords(error), path: [] }));
    return { problems: inOrder(problems), lineOf };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return { problems: [{ line: 1, column: 1, message: (error as Error).message, path: [] }], lineOf };
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

function inWords(error: YAMLError): string {
  if (error.code === 'DUPLICATE_KEY') return 'this key stands here twice; keep one';
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
