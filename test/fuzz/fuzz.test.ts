import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROPERTIES } from './all.ts';
import { tryProperty } from './property.ts';

for (const property of PROPERTIES) {
  test(property.name, async () => {
    const seed = Date.now() | 0;
    const { failed, report } = await tryProperty(property, { seed, runs: property.few });
    assert.ok(!failed, report);
  });
}
