import { type Packed, packed, unpacked } from './packed.ts';

/**
 * For each concept in turn the tree of its phrases, depth first: of each node how many edges it has, doubled, and 1 more
 * where a phrase ends; of each edge how many edges before it had the class of its words last, or 0 for the next class that
 * no edge has had.
 */
export interface PackedPhrases {
  readonly nodes: Packed;
  readonly edges: Packed;
}

/** A place within phrases: where each class of words leads. */
export interface PhraseNode {
  readonly edges: readonly (readonly [number, PhraseNode])[];
  readonly ends: boolean;
}

/** `roots` by concept; classes are numbered in the order in which edges first have them. */
export function packedPhrases(roots: readonly PhraseNode[]): PackedPhrases {
  const nodes: number[] = [];
  const edges: number[] = [];
  const lastOf = new Map<number, number>();
  const visit = (node: PhraseNode): void => {
    nodes.push(node.edges.length * 2 + (node.ends ? 1 : 0));
    for (const [wordClass, child] of node.edges) {
      edges.push(edges.length - (lastOf.get(wordClass) ?? edges.length));
      lastOf.set(wordClass, edges.length - 1);
      visit(child);
    }
  };
  roots.forEach(visit);
  return { nodes: packed(nodes), edges: packed(edges) };
}

/** All phrases, each node behind its parent and before its siblings; a concept's root is no node. */
export interface Phrases {
  /** By node, the class of words that leads to it. */
  readonly classOf: Int32Array;
  /** By node, where the nodes below it end: the place of its next sibling, if it has one. */
  readonly endOf: Int32Array;
  /** By node, the concept of which a phrase ends there, or -1. */
  readonly conceptOf: Int32Array;
  /** The nodes with which phrases begin. */
  readonly openings: Int32Array;
  /** How many concepts there are. */
  readonly concepts: number;
}

export function unpackedPhrases(columns: PackedPhrases): Phrases {
  const nodes = unpacked(columns.nodes);
  const edges = unpacked(columns.edges);
  const classOf = new Int32Array(edges.length);
  const endOf = new Int32Array(edges.length);
  const conceptOf = new Int32Array(edges.length).fill(-1);
  const children = new Int32Array(edges.length);
  /** `awaited` are the nodes that are still to come below the root of the concept. */
  let [node, known, concepts, awaited] = [0, 0, 0, 0];
  for (let at = 0; at < nodes.length; at++) {
    const own = nodes[at]!;
    if (awaited === 0) {
      concepts++;
      awaited = own >> 1;
      continue;
    }
    awaited += (own >> 1) - 1;
    children[node] = own >> 1;
    if (own % 2 === 1) conceptOf[node] = concepts - 1;
    const edge = edges[node]!;
    classOf[node] = edge === 0 ? known++ : classOf[node - edge]!;
    node++;
  }
  // Behind a node stand its children: a node ends where the last of them does.
  const ends: number[] = [];
  while (--node >= 0) {
    let end = node + 1;
    for (let left = children[node]!; left > 0; left--) end = ends.pop()!;
    endOf[node] = end;
    ends.push(end);
  }
  const openings: number[] = [];
  for (let first = 0; first < endOf.length; first = endOf[first]!) openings.push(first);
  return { classOf, endOf, conceptOf, openings: new Int32Array(openings), concepts };
}
