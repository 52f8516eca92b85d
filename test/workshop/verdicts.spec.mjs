// After all stories were seen: a verdict on what is no longer found would one day excuse something else.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { unusedVerdicts } from './support/used-verdicts.mjs';

test('every verdict on what axe cannot decide is still needed', () => {
  assert.deepEqual(
    unusedVerdicts().map(({ rule, where }) => `${rule} ${where}`),
    [],
  );
});
