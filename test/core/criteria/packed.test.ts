import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { folded, packed, unfolded, unpacked } from '../../../core/criteria/packed.ts';
import { packedClasses, unpackedClasses } from '../../../core/criteria/packedClasses.ts';

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
