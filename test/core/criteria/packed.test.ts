import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { folded, packed, unfolded, unpacked } from '../../../core/criteria/packed.ts';
import { packedClasses, unpackedClasses } from '../../../core/criteria/packedClasses.ts';
import { type PhraseNode, packedPhrases, unpackedPhrases } from '../../../core/criteria/packedPhrases.ts';

test('numbers come out as they were packed', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(200_000)), (numbers) => assert.deepEqual([...unpacked(packed(numbers))], numbers)),
  ));

test('numbers with a sign come out as they were folded', () =>
  fc.assert(fc.property(fc.integer({ min: -9999, max: 9999 }), (number) => unfolded(folded(number)) === number)));

test('classes come out as they were packed, their members in some order', () =>
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.nat(40), { minLength: 1 })), (lists) => {
      const numbers = [...new Set(lists.flat())];
      const classes = lists.map((list) => list.map((one) => numbers.indexOf(one)));
      const { starts, values } = unpackedClasses(packedClasses(classes));
      const found = [...starts.slice(1)].map((end, list) => new Set(values.subarray(starts[list], end)));
      assert.deepEqual(
        found,
        classes.map((list) => new Set(list)),
      );
    }),
  ));

test('phrases come out as they were packed', () => {
  const tree = (depth: number): fc.Arbitrary<PhraseNode> =>
    fc.record({
      edges: depth === 0 ? fc.constant([]) : fc.array(fc.tuple(fc.nat(9), tree(depth - 1)), { maxLength: 3 }),
      ends: fc.boolean(),
    });
  fc.assert(
    fc.property(fc.array(tree(3), { minLength: 1 }), (roots) => {
      const numbers = new Map<number, number>();
      /** With classes numbered as they are first met; a concept's root ends no phrase. */
      const numbered = ({ edges, ends }: PhraseNode, isRoot: boolean): PhraseNode => ({
        edges: edges.map(([one, child]) => {
          if (!numbers.has(one)) numbers.set(one, numbers.size);
          return [numbers.get(one)!, numbered(child, false)] as const;
        }),
        ends: ends && !isRoot,
      });
      const trees = roots.map((root) => numbered(root, true));
      const { classOf, endOf, conceptOf, openings, concepts } = unpackedPhrases(packedPhrases(trees));
      const read = (node: number): [number, PhraseNode] => {
        const edges: [number, PhraseNode][] = [];
        for (let child = node + 1; child < endOf[node]!; child = endOf[child]!) edges.push(read(child));
        return [classOf[node]!, { edges, ends: conceptOf[node]! >= 0 }];
      };
      assert.equal(concepts, trees.length);
      assert.deepEqual(
        [...openings].map(read),
        trees.flatMap(({ edges }) => edges),
      );
    }),
  );
});
