import { expect, test } from 'vitest';
import { productValue } from '../../../src/domain/value/product-value';

test('amount × frequency × loyalty, missing where a factor is', () => {
  const factors = [Float64Array.of(100, 200, 400), Float64Array.of(1, 2, NaN), Float64Array.of(2, 0.5, 1)];
  expect(Array.from(productValue(factors))).toEqual([200, 200, NaN]);
});
