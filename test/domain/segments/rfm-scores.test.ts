import fc from 'fast-check';
import { expect, test } from 'vitest';
import { givenGroups, naturalGroups, quantileGroups } from '../../../src/domain/segments/rfm-scores';
import { finish } from '../../../src/domain/stats/steps';

const groups = (values: number[], bins: number) => finish(quantileGroups(Float64Array.from(values), bins));

test('different values fill equal groups up to their bounds', () => {
  const values = Array.from({ length: 20 }, (_, i) => (i * 7) % 20);
  const { group, bounds } = groups(values, 5);
  expect(bounds).toEqual([3, 7, 11, 15, 19]);
  expect(Array.from(group)).toEqual(values.map((value) => 1 + Math.floor(value / 4)));
});

test('equal values are together in the lowest group that they reach', () => {
  const { group, bounds } = groups([1, 1, 1, 1, 1, 1, 2, 3, 3, 9], 5);
  expect(bounds).toEqual([1, 1, 1, 3, 9]);
  expect(Array.from(group)).toEqual([1, 1, 1, 1, 1, 1, 4, 4, 4, 5]);
});

test('missing values have no group and count for none', () => {
  const { group, bounds } = groups([NaN, 5, NaN, 6], 2);
  expect(bounds).toEqual([5, 6]);
  expect(Array.from(group)).toEqual([NaN, 1, NaN, 2]);
});

test('all-equal values are one group', () => {
  expect(Array.from(groups([4, 4, 4], 3).group)).toEqual([1, 1, 1]);
});

test('a value is in the first group that its lowest rank fits into', () => {
  const drawn = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 });
  fc.assert(
    fc.property(drawn, fc.integer({ min: 2, max: 10 }), (values, bins) => {
      const most = Array.from({ length: bins }, (_, bin) => Math.ceil((values.length * (bin + 1)) / bins));
      const expected = values.map((value) => {
        const lowestRank = 1 + values.filter((other) => other < value).length;
        return 1 + most.findIndex((rank) => lowestRank <= rank);
      });
      expect(Array.from(groups(values, bins).group)).toEqual(expected);
    }),
  );
});

test('natural groups end at the gaps, and equal values stay together', () => {
  const made = finish(naturalGroups(Float64Array.of(90, 1, 2, NaN, 2, 91, 40), 3));
  expect(made.bounds).toEqual([2, 40, 91]);
  expect(Array.from(made.group)).toEqual([3, 1, 1, NaN, 1, 3, 2]);
});

test('given cuts are the largest values of their groups, and the last group is open', () => {
  const made = finish(givenGroups(Float64Array.of(5, 10, 11, 20, 999, NaN), [10, 20]));
  expect(made.bounds).toEqual([10, 20, 999]);
  expect(Array.from(made.group)).toEqual([1, 1, 2, 2, 3, NaN]);
  expect(finish(givenGroups(Float64Array.of(1, 2), [10, 20])).bounds).toEqual([10, 20, 20]);
});

test.each([[[20, 10]], [[1, NaN]], [[Infinity]]])('cuts that do not ascend are refused: %j', (cuts) => {
  expect(() => finish(givenGroups(Float64Array.of(1), cuts))).toThrow(
    expect.objectContaining({ code: 'invalid-parameter' }),
  );
});
