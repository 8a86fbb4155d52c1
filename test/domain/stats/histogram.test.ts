import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogram, type Histogram } from '../../../src/domain/stats/histogram';
import golden from '../../golden/distribution.json';
import { planted } from '../value/planted';

const bins = (values: number[]): Histogram => histogram(Float64Array.from(values).sort());

test('matches NumPy with the width of Freedman and Diaconis, rounded up', () => {
  expect(golden.freedmanDiaconis).toBeCloseTo(330, 0);
  expect(histogram(planted.toSorted())).toEqual({
    edges: [0, 500, 1000, 1500, 2000, 2500, 3000, 3500],
    counts: golden.histogram500,
  });
});

test('each of a few whole numbers has a bin of its own', () => {
  const values = [1, 1, 1, 1, 2, 2, 2, 3, 3, 5];
  expect(bins(values)).toEqual({ edges: [1, 2, 3, 4, 5, 6], counts: [4, 3, 2, 0, 1] });
});

test('a decimal edge is the number as one writes it, and belongs to the bin above', () => {
  const values = Array.from({ length: 101 }, (_, i) => i / 100);
  const { edges, counts } = bins(values);
  expect(edges).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(counts).toEqual([25, 25, 25, 26]);
  expect(bins(Array.from({ length: 31 }, (_, i) => i / 100)).edges).toEqual([0, 0.1, 0.2, 0.3]);
});

test('a far value does not take more than sixty bins', () => {
  const { edges, counts } = bins([...Array.from({ length: 500 }, (_, i) => i / 7), 1e6]);
  expect(counts.length).toBeGreaterThan(1);
  expect(counts.length).toBeLessThanOrEqual(60);
  expect([edges[0], counts[0], counts.at(-1)]).toEqual([0, 500, 1]);
});

test('equal values share one bin', () => {
  expect(bins([3, 3, 3])).toEqual({ edges: [3, 4], counts: [3] });
  expect(bins([0, 0])).toEqual({ edges: [0, 1], counts: [2] });
  expect(bins([-2.5, -2.5]).counts).toEqual([2]);
});

test('where the middle half is equal the rest still shows', () => {
  expect(bins([...new Array<number>(90).fill(0.5), 10.5, 20.5, 30.5]).counts.filter((count) => count > 0)).toHaveLength(
    4,
  );
});

test('no values have no bins', () => {
  expect(bins([])).toEqual({ edges: [], counts: [] });
});

test('every value is in the bin that its edges say, whatever the values', () => {
  const number = fc.oneof(
    fc.integer({ min: -50, max: 50 }),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.integer({ min: -300, max: 300 }).map((tenths) => tenths / 10),
  );
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 200 }), (values) => {
      const { edges, counts } = bins(values);
      const last = counts.length - 1;
      const counted = counts.map(
        (_, bin) =>
          values.filter(
            (value) => value >= edges[bin]! && (value < edges[bin + 1]! || (bin === last && value === edges[bin + 1])),
          ).length,
      );
      expect(counts).toEqual(counted);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
      expect(counts.length).toBeLessThanOrEqual(60);
      expect([counts[0], counts[last]].every((count) => count! > 0)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
