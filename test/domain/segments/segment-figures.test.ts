import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnFigures } from '../../../src/domain/segments/segment-figures';
import { finish } from '../../../src/domain/stats/steps';

const figures = (values: readonly number[], labels: readonly number[], segments: number) =>
  finish(columnFigures(Float64Array.from(values), Uint32Array.from(labels), segments));

test('gives the figures of a box plot by segment, missing values and rows without a segment aside', () => {
  const made = figures([1, 2, 3, 4, 5, NaN, 10, 20, 99], [0, 0, 0, 0, 0, 0, 1, 1, 7], 2);
  expect(made).toMatchObject({ known: [5, 2], mean: [3, 15], median: [3, 15], q1: [2, 12.5], q3: [4, 17.5] });
  expect([made.p5[0], made.p95[0]]).toEqual([expect.closeTo(1.2, 12), expect.closeTo(4.8, 12)]);
});

test('the effect is Cohen’s d against all other rows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ value: fc.integer({ min: -50, max: 50 }), label: fc.integer({ min: 0, max: 2 }) }), {
        minLength: 5,
        maxLength: 40,
      }),
      (rows) => {
        const { effect } = figures(
          rows.map(({ value }) => value),
          rows.map(({ label }) => label),
          3,
        );
        const expected = [0, 1, 2].map((own) => {
          const split = [true, false].map((inside) =>
            rows.filter(({ label }) => (label === own) === inside).map(({ value }) => value),
          );
          const means = split.map((part) => part.reduce((sum, value) => sum + value, 0) / part.length);
          const squares = split.map((part, i) => part.reduce((sum, value) => sum + (value - means[i]!) ** 2, 0));
          if (split.some((part) => part.length === 0) || means[0] === means[1]) return 0;
          return (means[0]! - means[1]!) / Math.sqrt((squares[0]! + squares[1]!) / (rows.length - 2));
        });
        expect(effect).toEqual(expected.map((d) => (Number.isFinite(d) ? expect.closeTo(d, 6) : d) as number));
      },
    ),
  );
});

test('a column that varies only between segments sets them infinitely apart, without cancellation', () => {
  const values = [
    ...new Array<number>(7).fill(0.1),
    ...new Array<number>(5).fill(0.7),
    ...new Array<number>(3).fill(0.1),
  ];
  const labels = values.map((_, row) => (row < 7 ? 0 : row < 12 ? 1 : 2));
  const { effect } = figures(values, labels, 3);
  expect(effect[1]).toBe(Infinity);
  // Five of eight others are 0.7 where the segment is 0.1.
  const [first, third] = [8, 12].map(
    (others) => (-0.6 * (5 / others)) / Math.sqrt((0.36 * 5 * (others - 5)) / others / 13),
  );
  expect([effect[0], effect[2]]).toEqual([expect.closeTo(first!, 10), expect.closeTo(third!, 10)]);
});

test('a column that does not vary sets nothing apart', () => {
  expect(figures([0.1, 0.1, 0.1, 0.1], [0, 0, 1, 1], 2).effect).toEqual([0, 0]);
});

test('a segment without values has none', () => {
  expect(figures([1, 2, NaN], [0, 0, 1], 2)).toMatchObject({ mean: [1.5, NaN], median: [1.5, NaN], effect: [0, 0] });
});
