import { expect, test } from 'vitest';
import { segmentsMovement } from '../../src/analyses/segments-movement';
import type { MovementParams, RfmResult } from '../../src/contract/catalogue';
import { allScores, rfmCell } from '../../src/domain/segments/rfm-map';
import { cdnowLines } from '../cdnow';
import { dates, numbers, texts } from '../domain/predict/columns';
import golden from '../golden/movement.json' with { type: 'json' };
import { memoryContext, runAnalysis, tableCells, type Columns, type Roles } from './memory-context';

const lines: Columns = {
  client: texts('ann', 'bob', 'cem', 'ann', 'bob', 'dan', null),
  day: dates('2025-01-10', '2025-01-20', '2025-01-30', '2025-03-01', '2025-02-20', '2025-03-02', '2025-03-01'),
  paid: numbers(10, 20, 30.1, 5, 100.2, 7, 1),
};
const roles: Roles = { client: 'customerId', day: 'date', paid: 'amount' };
// Segments by money alone, so that moves can be told by hand.
const map = Object.fromEntries(allScores(2).map((cell) => [rfmCell(cell, 2), cell[2] === 2 ? 'rich' : 'poor']));
const given = { bins: 2, map, from: '2025-02-01', to: '2025-03-02' };

async function run(params: Omit<MovementParams, 'table'>, columns = lines) {
  const { context, made } = memoryContext(columns, roles);
  const result = await runAnalysis(context, segmentsMovement, { table: 't1', ...params });
  return { result, cells: tableCells(made[0]!) };
}

test('tells who moved where, with the money that moved and the money spent between', async () => {
  const { result, cells } = await run(given);
  // Until February: ann 10, bob 20 (poor, up to the median 20), cem 30.1 (rich). Then ann 15, bob 120.2, cem 30.1, dan 7.
  expect(result).toMatchObject({
    from: '2025-02-01',
    to: '2025-03-02',
    segments: ['poor', 'rich'],
    count: [
      [1, 1],
      [0, 1],
    ],
    revenueBefore: [
      [10, 20],
      [0, 30.1],
    ],
    revenueBetween: [
      [5, 100.2],
      [0, 0],
    ],
    arrivals: { count: [1, 0], revenue: [7, 0] },
    moved: { count: 1, share: 1 / 3, revenueBefore: 20 },
    leftOut: [{ reason: 'missing-customer', rows: 1 }],
  });
  expect(cells).toEqual({
    customerId: ['ann', 'bob', 'cem', 'dan'],
    segmentBefore: ['poor', 'poor', 'rich', null],
    segmentAfter: ['poor', 'rich', 'rich', 'poor'],
    revenueBefore: [10, 20, 30.1, 0],
    revenueBetween: [5, 100.2, 0, 7],
  });
});

test('holds to the cuts of the first date, or cuts each date anew', async () => {
  const { result: first } = await run(given);
  expect(first.cuts.to.monetaryValue).toEqual([20, 120.2]);
  const { result: each } = await run({ ...given, thresholds: 'each' });
  expect(each.cuts.to.monetaryValue).toEqual([15, 120.2]);
});

test('takes the last date and, in a short history, the middle of it unless told', async () => {
  const { result } = await run({ bins: 2, map });
  expect([result.from, result.to]).toEqual(['2025-02-04', '2025-03-02']);
});

test('refuses a second date that is not after the first, and a first without purchases', async () => {
  await expect(run({ ...given, to: '2025-02-01' })).rejects.toMatchObject({
    code: 'invalid-parameter',
    details: { parameter: 'to' },
  });
  await expect(run({ ...given, from: '2024-01-01' })).rejects.toMatchObject({ code: 'observation-before-data' });
});

test.each(golden.movements)('matches pandas: cuts of $thresholds', async ({ thresholds, flows, arrivals }) => {
  const { customer, order, day, cents } = golden.lines;
  const { context } = memoryContext(
    {
      customer: texts(...customer),
      order: texts(...order.map(String)),
      day: dates(...day),
      paid: numbers(...cents.map((each) => each / 100)),
    },
    { customer: 'customerId', order: 'orderId', day: 'date', paid: 'amount' },
  );
  const { from, to } = golden;
  const result = await runAnalysis(context, segmentsMovement, {
    table: 't1',
    from,
    to,
    thresholds: thresholds as 'first' | 'each',
  });
  const { segments, count, revenueBefore, revenueBetween } = result;
  const found = segments.flatMap((start, i) =>
    segments.map((end, j) => ({
      from: start,
      to: end,
      count: count[i]![j]!,
      revenueBefore: revenueBefore[i]![j]!,
      revenueBetween: revenueBetween[i]![j]!,
    })),
  );
  const alphabetical = (a: (typeof found)[number], b: (typeof found)[number]): number =>
    a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1;
  expect(found.filter((flow) => flow.count > 0).toSorted(alphabetical)).toEqual(flows);
  const arrived = segments.map((segment, i) => ({
    to: segment,
    count: result.arrivals.count[i],
    revenue: result.arrivals.revenue[i],
  }));
  expect(arrived.filter((each) => each.count! > 0).toSorted((a, b) => (a.to < b.to ? -1 : 1))).toEqual(arrivals);
});

const cdnow = cdnowLines();

test.skipIf(cdnow === null)('every customer of CDNOW is somewhere (skipped: no shared data)', async () => {
  const { result } = await run(
    { from: '1997-09-30' },
    {
      client: texts(...cdnow!.map(({ id }) => id)),
      day: dates(...cdnow!.map(({ date }) => date)),
      paid: numbers(...cdnow!.map(({ dollars }) => dollars)),
    },
  );
  const sum = (grid: RfmResult['grid']) => grid.flat().reduce((total, each) => total + each, 0);
  expect([result.from, result.to, sum(result.count)]).toEqual(['1997-09-30', '1998-06-30', 2357]);
  expect(result.arrivals.count.every((count) => count === 0)).toBe(true);
  const spent = (to: string) => cdnow!.reduce((total, { date, dollars }) => total + (date <= to ? dollars : 0), 0);
  expect(sum(result.revenueBefore)).toBeCloseTo(spent('1997-09-30'), 6);
  expect(sum(result.revenueBetween)).toBeCloseTo(spent('1998-06-30') - spent('1997-09-30'), 6);
});
