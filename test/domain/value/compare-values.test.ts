import { expect, test } from 'vitest';
import { finish } from '../../../src/domain/stats/steps';
import { compareValues } from '../../../src/domain/value/compare-values';

test('models in agreement share their top and stay in their fifths', () => {
  const left = Float64Array.from({ length: 50 }, (_, row) => row);
  const made = finish(
    compareValues(
      left,
      left.map((value) => value ** 2),
      0.2,
    ),
  );
  expect(made).toMatchObject({ spearman: 1, kendall: 1, top: { share: 0.2, count: 10, both: 10 } });
  expect(made.fifths).toEqual([0, 1, 2, 3, 4].map((row) => [0, 1, 2, 3, 4].map((column) => (row === column ? 10 : 0))));
});

test('opposite models share nothing at the top', () => {
  const left = Float64Array.of(5, 4, 3, 2, 1);
  const made = finish(
    compareValues(
      left,
      left.map((value) => -value),
      0.2,
    ),
  );
  expect(made).toMatchObject({ spearman: -1, top: { count: 1, both: 0 } });
  expect([Array.from(made.leftRank), Array.from(made.rightRank)]).toEqual([
    [1, 2, 3, 4, 5],
    [5, 4, 3, 2, 1],
  ]);
});

test('equal values across the edge of the top share its places', () => {
  const left = Float64Array.of(1, 9, 1, 1);
  const right = Float64Array.of(9, 1, 1, 1);
  expect(finish(compareValues(left, right, 0.5)).top).toEqual({
    share: 0.5,
    count: 2,
    // A third each of the one place that is left: of the first and the second, and of the two who are equal on both sides.
    both: expect.closeTo(4 / 3, 12) as number,
    tied: { left: 3, right: 3 },
  });
  expect(finish(compareValues(left, left, 0.5)).top.both).toBeCloseTo(2, 12);
});

test('a model by which all are worth the same is told, one that sets a single customer apart is not', () => {
  const same = new Float64Array(10_000).fill(5);
  const one = Float64Array.from(same, (value, row) => (row === 7 ? 1 : value));
  expect(finish(compareValues(same, one, 0.2)).equal).toEqual({ left: true, right: false });
  expect(finish(compareValues(one, same, 0.2)).equal).toEqual({ left: false, right: true });
});
