import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Lists, packed, unpacked } from '../../../core/criteria/packed.ts';

test('lists of numbers come out as they were packed', () =>
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(200_000))), (lists) =>
      assert.deepEqual(listed(unpacked(packed(lists))), lists),
    ),
  ));

const listed = ({ starts, values }: Lists): number[][] =>
  [...starts.slice(1)].map((end, list) => [...values.subarray(starts[list], end)]);
