import { expect, test } from 'vitest';
import { finish } from '../../../src/domain/stats/steps';
import { rankDescending } from '../../../src/domain/value/rank';

test('the highest ranks first, equal values share the smallest rank, missing ones have none', () => {
  const ranks = finish(rankDescending(Float64Array.of(5, 9, NaN, 5, 1), Float64Array.of(1, 5, 5, 9)));
  expect(Array.from(ranks)).toEqual([2, 1, NaN, 2, 4]);
});
