import { describe, expect, it } from 'vitest';
import { chooseK } from '../../../src/domain/segments/choose-k';
import type { Matrix } from '../../../src/domain/stats/matrix';
import { normal } from '../../../src/domain/stats/random';
import { finish } from '../../../src/domain/stats/steps';
import { blobs } from './blobs';
import { drawn, gaussian, geometric, logNormal, standardized, uniform, upTo } from './draws';

const options = { kMin: 2, kMax: 10, nInit: 2, maxIter: 100, tol: 1e-4, seed: 42, references: 3 };
const chosen = (data: Matrix) => finish(chooseK(data, options));
const times = <T>(count: number, value: T): T[] => new Array<T>(count).fill(value);

/** Of one segment each, whatever their shape. */
const NOISE = {
  'a count up to 5': [upTo(5)],
  'a count up to 10': [upTo(10)],
  'two counts up to 3': times(2, upTo(3)),
  'two counts up to 5': times(2, upTo(5)),
  'yes and no': times(3, upTo(2)),
  'orders alone': [geometric(0.6)],
  'three skewed columns': times(3, logNormal),
  'four skewed columns': times(4, logNormal),
  'two skewed columns that go together': [
    logNormal,
    (random: () => number, row: readonly number[]) => row[0]! * Math.exp(0.5 * normal(random)),
  ],
  'recency, orders and money': [
    (random: () => number) => Math.floor(365 * random()),
    geometric(0.7),
    (random: () => number, row: readonly number[]) => row[1]! * Math.exp(3 + 0.7 * normal(random)),
  ],
  'five even columns': times(5, uniform),
  'eight round columns': times(8, gaussian),
};

describe('no clear segments are found', () => {
  it.each(Object.entries(NOISE))('in %s, at any size', (_, draws) => {
    const found = [
      [60, 1],
      [300, 2],
      [1_000, 3],
      [2_500, 4],
    ].map(([rows, seed]) => chosen(drawn(rows!, draws, seed!)).recommended);
    expect(found).toEqual(times(4, null));
  });

  it('in rows that are skewed, which are one heap, and not spread as by chance', () => {
    const skewed = chosen(drawn(1_000, times(3, logNormal), 1)).reason;
    expect([skewed.code, skewed.criteria]).toEqual(['one-heap', []]);
    expect(skewed.gapExcess).toBeGreaterThan(3);
    expect(chosen(drawn(500, times(2, uniform), 1)).reason.code).toBe('no-structure');
  });

  it('in rows that differ too little to be grouped, and criteria speak for none', () => {
    const { best, recommended, k } = chosen({
      rows: 90,
      columns: 1,
      values: Float64Array.from({ length: 90 }, (_, i) => i % 3),
    });
    expect([recommended, k]).toEqual([null, [2, 3]]);
    expect(Object.values(best)).toEqual(times(5, null));
  });
});

describe('planted segments are found', () => {
  const group =
    (share: number): ((random: () => number) => number) =>
    (random) =>
      Number(random() < share);
  /** Counts whose low values are of one group and whose high ones are of the other; the group itself is not told. */
  const without = ({ rows, columns, values }: Matrix): Matrix => ({
    rows,
    columns: columns - 1,
    values: values.filter((__, at) => at % columns !== 0),
  });

  it.each([120, 300, 1_000, 4_000])('among %d rows of two and four heaps', (rows) => {
    const of = (clusters: number) => chosen(blobs(times(clusters, rows / clusters), 3, 9).data).recommended;
    expect([of(2), of(4)]).toEqual([2, 4]);
  });

  it.each([300, 1_000, 4_000])('where one has a tenth of %d rows', (rows) => {
    expect(chosen(standardized(blobs([0.9 * rows, 0.1 * rows], 2, 8).data)).recommended).toBe(2);
  });

  it.each([120, 1_000, 4_000])('among %d rows of three columns of grades', (rows) => {
    const grade = (random: () => number, [high]: readonly number[]): number => 4 * high! + upTo(3)(random, []);
    const data = drawn(rows, [group(0.5), ...times(3, grade)], 7);
    expect(chosen(without(data)).recommended).toBe(2);
  });

  it.each([300, 1_000, 4_000])('among %d rows of skewed columns', (rows) => {
    const spent = (random: () => number, [high]: readonly number[]): number =>
      Math.exp(2.5 * high! + 0.4 * normal(random));
    const seldom = (random: () => number, [high]: readonly number[]): number =>
      Math.exp(2.5 * (1 - high!) + 0.4 * normal(random));
    expect(chosen(without(drawn(rows, [group(0.4), spent, seldom], 7))).recommended).toBe(2);
  });

  it('in one column of four', () => {
    const own = (random: () => number, [high]: readonly number[]): number => 9 * high! + normal(random);
    const data = without(drawn(600, [group(0.5), own, ...times(3, gaussian)], 7));
    const { reason } = chosen(data);
    expect(reason.dip).toBeGreaterThan(2);
  });
});
