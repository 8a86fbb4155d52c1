import { expect, test } from 'vitest';
import { columnRange, sampleSpread } from '../../../../src/ui/pages/segments/clusters/sample-spread';

const sample = {
  rows: 8,
  index: [0, 1, 2, 3, 4, 5, 6, 7],
  values: [[5, 100, 1, 200, 4, 300, 2, 3]],
  labels: [0, 1, 0, 1, 0, -1, 0, 0],
};

test('quantiles are those of the cluster’s own rows, as NumPy has them', () => {
  // np.quantile([1, 2, 3, 4, 5], [.05, .25, .5, .75, .95])
  expect(sampleSpread(sample, 0, 0)).toEqual({ p5: 1.2, q1: 2, median: 3, q3: 4, p95: 4.8 });
  expect(sampleSpread(sample, 0, 1).median).toBe(150);
});

test('a cluster that is not drawn has none', () => {
  expect(sampleSpread(sample, 0, 7).median).toBeNaN();
});

test('the range leaves out the farthest rows, but nothing that must be within', () => {
  const values = [Array.from({ length: 101 }, (_, at) => at)];
  expect(columnRange({ ...sample, values }, 0, [])).toEqual({ low: 1, high: 99, beyond: false });
  expect(columnRange({ ...sample, values }, 0, [250, NaN])).toEqual({ low: 1, high: 250, beyond: true });
  expect(columnRange({ ...sample, values }, 0, [0.5])).toMatchObject({ low: 0.5, beyond: true });
});
