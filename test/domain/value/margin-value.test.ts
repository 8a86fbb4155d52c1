import { expect, test } from 'vitest';
import { marginValue } from '../../../src/domain/value/margin-value';

test('revenue − cost, missing where either is', () => {
  const margin = marginValue(Float64Array.of(100, 200, 400, NaN), Float64Array.of(30, 250, NaN, 1));
  expect(Array.from(margin)).toEqual([70, -50, NaN, NaN]);
});
