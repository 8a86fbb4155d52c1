import { describe, expect, test } from 'vitest';
import { customerFeatures } from '../../../src/domain/customers/customer-features';
import { rfm, type Rfm, type RfmOptions } from '../../../src/domain/segments/rfm';
import { allScores, rfmCell } from '../../../src/domain/segments/rfm-map';
import type { RfmInput } from '../../../src/domain/segments/rfm-segments';
import { finish } from '../../../src/domain/stats/steps';
import { MISSING_CODE } from '../../../src/domain/table/column';
import { cdnowLines } from '../../cdnow';
import golden from '../../golden/customer-features.json';
import { textColumn } from '../../text-column';

/** Customers from best to worst in every dimension. */
function customers(count: number): RfmInput {
  return {
    recencyDays: Float64Array.from({ length: count }, (_, row) => row),
    frequency: Float64Array.from({ length: count }, (_, row) => count - row),
    monetaryValue: Float64Array.from({ length: count }, (_, row) => 10 * (count - row)),
  };
}

function equal(count: number): RfmInput {
  const same = new Float64Array(count).fill(4);
  return { recencyDays: same, frequency: same, monetaryValue: same };
}

const run = (input: RfmInput, options: Partial<RfmOptions> = {}): Rfm => finish(rfm(input, { bins: 5, ...options }));
const segmentOf = ({ segment }: Rfm, row: number): string | undefined => segment.dictionary[segment.codes[row]!];

test('the most recent, most frequent and best paying score highest', () => {
  const made = run(customers(100));
  expect([made.r[0], made.f[0], made.m[0], segmentOf(made, 0)]).toEqual([5, 5, 5, 'Champions']);
  expect([made.r[99], made.f[99], made.m[99], segmentOf(made, 99)]).toEqual([1, 1, 1, 'Lost']);
  expect(made.cuts).toEqual({
    recencyDays: [19, 39, 59, 79, 99],
    frequency: [20, 40, 60, 80, 100],
    monetaryValue: [200, 400, 600, 800, 1000],
  });
  expect(made.grid.map((row, r) => row[r])).toEqual([20, 20, 20, 20, 20]);
});

test('segments are told from best to lost with their share of customers and revenue', () => {
  const { segments } = run(customers(10), { bins: 2 });
  expect(segments).toEqual([
    {
      segment: 'Champions',
      count: 5,
      share: 0.5,
      revenue: 400,
      revenueShare: 400 / 550,
      meanRecencyDays: 2,
      meanFrequency: 8,
      meanMonetaryValue: 80,
    },
    {
      segment: 'Lost',
      count: 5,
      share: 0.5,
      revenue: 150,
      revenueShare: 150 / 550,
      meanRecencyDays: 7,
      meanFrequency: 3,
      meanMonetaryValue: 30,
    },
  ]);
});

test('recency, frequency and money each take their own place in a cell', () => {
  const map = Object.fromEntries(allScores(2).map((scores) => [rfmCell(scores, 2), `cell ${scores.join('')}`]));
  const input = {
    recencyDays: Float64Array.of(1, 9, 9, 1),
    frequency: Float64Array.of(1, 5, 1, 5),
    monetaryValue: Float64Array.of(8, 8, 2, 2),
  };
  const made = run(input, { bins: 2, map });
  expect([0, 1, 2, 3].map((row) => segmentOf(made, row))).toEqual(['cell 212', 'cell 122', 'cell 111', 'cell 221']);
  expect(made.segments.map(({ segment }) => segment)).toEqual(['cell 111', 'cell 122', 'cell 212', 'cell 221']);
  expect(made.grid).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test('a customer with a figure missing is left out and counted', () => {
  const input = customers(20);
  input.recencyDays[3] = NaN;
  input.monetaryValue[7] = NaN;
  const made = run(input);
  expect(made.leftOut).toBe(2);
  expect([made.r[3], made.f[3], made.m[7], made.segment.codes[3]]).toEqual([NaN, NaN, NaN, MISSING_CODE]);
  expect(made.segments.reduce((sum, { count }) => sum + count, 0)).toBe(18);
  expect(made.grid.flat().reduce((sum, count) => sum + count, 0)).toBe(18);
});

test('fewer customers than groups are refused, missing ones not counted', () => {
  const error = { code: 'too-few-rows', details: { rows: 4, needed: 5, groups: 5 } };
  expect(() => run(customers(4))).toThrowError(expect.objectContaining(error));
  const input = customers(5);
  input.frequency[0] = NaN;
  expect(() => run(input)).toThrowError(expect.objectContaining(error));
  expect(() => run(customers(1))).toThrowError(expect.objectContaining({ code: 'too-few-rows' }));
});

test('customers alike in everything are one segment', () => {
  const made = run(equal(30));
  expect([made.r[0], made.f[0], made.m[0]]).toEqual([5, 1, 1]);
  expect(made.segments).toEqual([expect.objectContaining({ segment: 'New', count: 30, share: 1, revenueShare: 1 })]);
});

test('no revenue has no shares', () => {
  const { segments } = run({ ...customers(10), monetaryValue: new Float64Array(10) });
  expect(segments.length).toBeGreaterThan(1);
  expect(segments.every(({ revenueShare }) => revenueShare === null)).toBe(true);
});

test('cells and heat maps count every customer and all their money once', () => {
  const input = {
    recencyDays: Float64Array.of(1, 1, 9, 9, 9, NaN),
    frequency: Float64Array.of(5, 5, 1, 5, 1, 2),
    monetaryValue: Float64Array.of(0.1, 0.2, 8, 2, 9, 100),
  };
  const { cells, heat, cuts } = run(input, { bins: 2 });
  expect(cuts).toEqual({ recencyDays: [9, 9], frequency: [5, 5], monetaryValue: [2, 9] });
  const made = run(input, { bins: 2, cuts: { recencyDays: [5], frequency: [2] } });
  // 111, 112, 121, 122, 211, 212, 221, 222
  expect(made.cells.count).toEqual([0, 2, 1, 0, 0, 0, 2, 0]);
  expect(made.cells.revenue).toEqual([0, 17, 2, 0, 0, 0, 0.3, 0]);
  expect(made.heat.rf).toEqual({
    count: [
      [2, 1],
      [0, 2],
    ],
    revenue: [
      [17, 2],
      [0, 0.3],
    ],
    meanValue: [
      [8.5, 2],
      [null, 0.15],
    ],
  });
  expect(made.heat.fm.count).toEqual([
    [0, 2],
    [3, 0],
  ]);
  expect(made.heat.rm.count).toEqual([
    [1, 2],
    [2, 0],
  ]);
  expect(cells.count.reduce((sum, count) => sum + count, 0)).toBe(5);
  expect(heat.rm.count.flat().reduce((sum, count) => sum + count, 0)).toBe(5);
});

test('natural breaks score by gaps', () => {
  const input = {
    recencyDays: Float64Array.of(1, 2, 3, 300, 301, 302),
    frequency: Float64Array.of(9, 9, 9, 9, 1, 1),
    monetaryValue: Float64Array.of(5, 6, 7, 8, 9, 1000),
  };
  const made = run(input, { bins: 2, method: 'naturalBreaks' });
  expect(Array.from(made.r)).toEqual([2, 2, 2, 1, 1, 1]);
  expect(Array.from(made.f)).toEqual([2, 2, 2, 2, 1, 1]);
  expect(Array.from(made.m)).toEqual([1, 1, 1, 1, 1, 2]);
});

test('cuts must be one fewer than the groups, and do with one customer where all are given', () => {
  expect(() => run(customers(10), { cuts: { frequency: [1, 2] } })).toThrowError(
    expect.objectContaining({
      code: 'invalid-parameter',
      details: expect.objectContaining({ parameter: 'cuts' }) as object,
    }),
  );
  const made = run(customers(1), { bins: 2, cuts: { recencyDays: [0], frequency: [0], monetaryValue: [50] } });
  expect(segmentOf(made, 0)).toBe(made.map.get('221'));
});

describe('the CDNOW sample', () => {
  const cdnow = cdnowLines();

  test.skipIf(cdnow === null)('is grouped as NumPy groups it (skipped: no shared data)', () => {
    const lines = {
      customer: textColumn(cdnow!.map(({ id }) => id)),
      date: Float64Array.from(cdnow!, ({ date }) => Date.parse(date)),
      amount: Float64Array.from(cdnow!, ({ dollars }) => dollars),
      quantity: null,
      order: null,
      item: null,
    };
    const { features } = finish(customerFeatures(lines, { asOf: null, refunds: 'net', timeUnit: 'day' }));
    const { recencyDays, orders: frequency, monetaryValue } = features;
    const made = run({ recencyDays, frequency, monetaryValue });
    const { cuts, grid, monetary } = golden.rfm;
    expect(made.grid).toEqual(grid);
    expect(made.cuts.recencyDays).toEqual(cuts.recencyDays);
    expect(made.cuts.frequency).toEqual(cuts.frequency);
    expect(made.cuts.monetaryValue).toEqual(cuts.monetaryValue.map((bound) => expect.closeTo(bound, 9) as number));
    expect([1, 2, 3, 4, 5].map((score) => made.m.filter((own) => own === score).length)).toEqual(monetary);
    expect(made.segments.reduce((sum, { revenue }) => sum + revenue, 0)).toBeCloseTo(golden.sums.monetaryValue, 6);
    expect(made.heat.rm.revenue.flat().reduce((sum, revenue) => sum + revenue, 0)).toBeCloseTo(
      golden.sums.monetaryValue,
      6,
    );
  });
});
