import { expect, test } from 'vitest';
import { correlation } from '../../../src/domain/stats/correlation';
import { seededRandom } from '../../../src/domain/stats/random';

test('streams of one seed are each the same again, and tell nothing of each other', () => {
  const drawn = (seed: number, stream?: number) => {
    const random = seededRandom(seed, stream);
    return Float64Array.from({ length: 20_000 }, random);
  };
  expect(drawn(42, 1)).toEqual(drawn(42, 1));
  expect(drawn(42, 0)).toEqual(drawn(42));
  // Five standard errors of a correlation of 0.
  expect(Math.abs(correlation(drawn(42), drawn(42, 1))!)).toBeLessThan(0.036);
});
