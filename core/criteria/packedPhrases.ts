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
  const openings: number[] = [];
  let [read, count, known, concepts] = [0, 0, 0, 0];
  /** Reads a node's children, the first of which gets the next number. */
  const readChildren = (concept: number, children: number): void => {
    for (let left = children; left > 0; left--) {
      const node = count++;
      const edge = edges[node]!;
      classOf[node] = edge === 0 ? known++ : classOf[node - edge]!;
      const own = nodes[read++]!;
      if (own % 2 === 1) conceptOf[node] = concept;
      readChildren(concept, own >> 1);
      endOf[node] = count;
    }
  };
  for (; read < nodes.length; concepts++) {
    const first = count;
    readChildren(concepts, nodes[read++]! >> 1);
    for (let node = first; node < count; node = endOf[node]!) openings.push(node);
  }
  return { classOf, endOf, conceptOf, openings: Int32Array.from(openings), concepts };
}
