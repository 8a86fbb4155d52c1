import { expect, test } from 'vitest';
import { gapChoice, gapsOf, gapStatistic } from '../../../src/domain/segments/gap-statistic';
import { finish } from '../../../src/domain/stats/steps';
import { blobs } from './blobs';
import { goldenGap } from './golden';

const options = { nInit: 2, maxIter: 100, tol: 1e-4, seed: 3, references: 10 };

test('gaps and their errors are those of NumPy', () => {
  const { gap, error } = gapsOf(goldenGap.own, goldenGap.drawn);
  expect(gap).toEqual(goldenGap.gap.map((each) => expect.closeTo(each, 12) as number));
  expect(error).toEqual(goldenGap.error.map((each) => expect.closeTo(each, 12) as number));
});

test('the choice is the first within one standard error of the next', () => {
  expect(gapChoice({ gap: [0.1, 0.5, 0.52, 0.4], error: [0.01, 0.01, 0.03, 0.01] })).toBe(2);
  expect(gapChoice({ gap: [0.1, 0.5, 0.6, 0.4], error: [0.01, 0.01, 0.03, 0.01] })).toBe(3);
  expect(gapChoice({ gap: [0.1, 0.2, 0.3], error: [0, 0, 0] })).toBeNull();
});

test('planted clusters have the largest gap, also along slanting axes', () => {
  const { data } = blobs([80, 80, 80], 2, 9);
  const slanted = {
    ...data,
    values: data.values.map((value, at) => (at % 2 === 1 ? value + 3 * data.values[at - 1]! : value)),
  };
  expect(gapChoice(finish(gapStatistic(data, 6, options)))).toBe(3);
  expect(gapChoice(finish(gapStatistic(slanted, 6, options)))).toBe(3);
});

test('one cloud is one group', () => {
  expect(gapChoice(finish(gapStatistic(blobs([200], 3, 0).data, 6, options)))).toBe(1);
});
