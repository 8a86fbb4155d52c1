import { describe, expect, it } from 'vitest';
import { valueBgNbd } from '../../src/analyses/value-bg-nbd';
import { valueMbgNbd } from '../../src/analyses/value-mbg-nbd';
import { valueParetoNbd } from '../../src/analyses/value-pareto-nbd';
import type { PurchaseModelName, PurchaseParams } from '../../src/contract/catalogue';
import { cdnowLines } from '../cdnow';
import { simulatedCustomers } from '../domain/value/purchase/simulate';
import golden from '../golden/purchase-holdout.json';
import { dates, numbers, texts } from '../domain/predict/columns';
import { cells, memoryContext, runAnalysis, tableCells, type Columns, type Roles } from './memory-context';

const lines = cdnowLines();

const MODELS = { bgNbd: valueBgNbd, mbgNbd: valueMbgNbd, paretoNbd: valueParetoNbd };

async function runModel(
  model: PurchaseModelName,
  columns: Columns,
  roles: Roles,
  params: Omit<PurchaseParams, 'table'> = {},
) {
  const { context, made } = memoryContext(columns, roles);
  const result = await runAnalysis(context, MODELS[model], { table: 't1', ...params });
  return { result, cells: made[0] && tableCells(made[0]) };
}

const run = (columns: Columns, roles: Roles, params: Omit<PurchaseParams, 'table'> = {}) =>
  runModel('bgNbd', columns, roles, params);

describe.skipIf(!lines)('value.bgNbd on the CDNOW lines (skipped: no shared data)', () => {
  const columns = (): Columns => ({
    id: texts(...lines!.map(({ id }) => id)),
    day: dates(...lines!.map(({ date }) => date)),
    dollars: numbers(...lines!.map(({ dollars }) => dollars)),
  });
  const roles: Roles = { id: 'customerId', day: 'date', dollars: 'amount' };

  it('gives the published parameters and the 1.226 purchases of customer 1', async () => {
    const { result, cells } = await run(columns(), roles, { asOf: '1997-09-30', timeUnit: 'week', horizon: 39 });
    expect(result.params!.r).toBeCloseTo(0.243, 3);
    expect(result.params!.alpha).toBeCloseTo(4.414, 2);
    expect(result.params!.a).toBeCloseTo(0.793, 3);
    expect(result.params!.b).toBeCloseTo(2.426, 2);
    expect(result.logLikelihood).toBeCloseTo(-9582.4, 0);
    expect(result).toMatchObject({ customers: 2357, repeatBuyers: 946, converged: true, asOf: '1997-09-30' });
    expect(cells!.customerId![0]).toBe('0001');
    expect(cells!.expectedPurchases![0]).toBeCloseTo(1.226, 3);
  });
});

describe.skipIf(!lines)('value.bgNbd held against the CDNOW lines after calibration (skipped: no shared data)', () => {
  const closeTo = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 3) as number);
  const columns: Columns = lines
    ? {
        id: texts(...lines.map(({ id }) => id)),
        day: dates(...lines.map(({ date }) => date)),
        dollars: numbers(...lines.map(({ dollars }) => dollars)),
      }
    : {};
  const made = () =>
    run(
      columns,
      { id: 'customerId', day: 'date', dollars: 'amount' },
      { calibrationEnd: '1997-09-30', timeUnit: 'week' },
    );

  it('matches the holdout figures that pandas and SciPy give', async () => {
    const { calibration, verdict, asOf } = (await made()).result;
    expect(asOf).toBe('1998-06-30');
    expect(calibration).toMatchObject({
      calibrationEnd: '1997-09-30',
      holdoutEnd: '1998-06-30',
      holdoutLength: 39,
      customers: 2357,
      converged: true,
      actual: golden.actual,
      expected: expect.closeTo(golden.expected, 1) as number,
      byFrequency: {
        frequency: [0, 1, 2, 3, 4, 5, 6, 7],
        customers: golden.byFrequency.customers,
        actual: closeTo(golden.byFrequency.actual),
        expected: closeTo(golden.byFrequency.expected),
      },
      mae: expect.closeTo(golden.mae, 4) as number,
      rmse: expect.closeTo(golden.rmse, 4) as number,
      correlation: expect.closeTo(golden.correlation, 4) as number,
    });
    // 12 % fewer than were bought.
    expect(verdict).toMatchObject({
      trust: 'fair',
      findings: [{ code: 'one-time-alive' }, { code: 'holdout-off' }, { code: 'earlier-test-off' }],
    });
  });

  it('tracks repeat purchases by week as they do', async () => {
    const tracked = (await made()).result.tracking!;
    const at = (values: readonly number[]) => golden.weeks.map((week) => values[week - 1]!);
    expect(tracked.weekEnds).toHaveLength(78);
    expect(tracked.calibrationWeeks).toBe(39);
    expect(at(tracked.actualCumulative)).toEqual(golden.actualCumulative);
    expect(at(tracked.expectedCumulative)).toEqual(
      golden.expectedCumulative.map((value) => expect.closeTo(value, 1) as number),
    );
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(tracked.expected)).toBeCloseTo(tracked.expectedCumulative.at(-1)!, 6);
  });

  it('expects as many customers of each number of repeat purchases', async () => {
    const { result } = await run(
      columns,
      { id: 'customerId', day: 'date', dollars: 'amount' },
      { asOf: '1997-09-30', timeUnit: 'week', preview: true },
    );
    expect(result.tableId).toBe('');
    expect(result.repeats).toMatchObject({
      actual: golden.repeats.actual,
      expected: golden.repeats.expected.map((value) => expect.closeTo(value, 0) as number),
    });
    const { matrix } = result;
    expect(matrix!.expectedPurchases[0]![0]).toBeGreaterThan(0);
    expect(matrix!.probabilityAlive[0]!.slice(1).every((cell) => cell === null)).toBe(true);
    expect(matrix!.probabilityAlive.at(-1)!.at(-1)).toBeGreaterThan(0.9);
  });
});

describe.each(['bgNbd', 'mbgNbd', 'paretoNbd'] as const)('value.%s', (model) => {
  const run = (columns: Columns, roles: Roles, params: Omit<PurchaseParams, 'table'> = {}) =>
    runModel(model, columns, roles, params);

  it('finds no holdout in a few days, and none in a table without dates', async () => {
    const ids = Array.from({ length: 40 }, (_, i) => `c${i % 20}`);
    const days = ids.map((_, i) => `2025-01-0${1 + Math.floor(i / 10)}`);
    const { result } = await run(
      { customerId: texts(...ids), day: dates(...days), paid: numbers(...ids.map(() => 5)) },
      { customerId: 'customerId', day: 'date', paid: 'amount' },
    );
    expect(result.calibration).toBeNull();
    expect(result.tracking!.weekEnds).toEqual([]);
    expect(result.verdict.findings.map(({ code }) => code)).toContain('no-holdout');
    const { frequency, recency, T } = simulatedCustomers(
      { name: model, parameters: Float64Array.of(0.5, 40, 1, model === 'paretoNbd' ? 90 : 3) },
      1500,
      1,
    );
    const number = (values: Float64Array) => ({ type: 'number' as const, values });
    const features = await run({ frequency: number(frequency), recency: number(recency), T: number(T) }, {});
    expect(features.result).toMatchObject({ tracking: null, calibration: null, timeUnit: 'day', horizon: 90 });
    expect(features.result.verdict.findings.map(({ code }) => code)).toEqual([
      'time-unit-assumed',
      ...(model === 'bgNbd' ? ['one-time-alive'] : []),
      'no-dates',
    ]);
    expect(features.result.verdict.trust).toBe('fair');
    expect(features.cells!.customerId!.slice(0, 2)).toEqual(['1', '2']);
  });

  it('can be stopped before it makes a table', async () => {
    const { context, made } = memoryContext(
      { customerId: texts('a', 'b', 'c'), frequency: numbers(1, 2, 0), recency: numbers(5, 6, 0), T: numbers(9, 9, 9) },
      {},
      3,
    );
    await expect(runAnalysis(context, MODELS[model], { table: 't1' })).rejects.toMatchObject({ code: 'cancelled' });
    expect(made).toEqual([]);
  });

  it('says of one-time buyers that nothing can be told, and stores no table', async () => {
    const { result, cells } = await run(
      { customerId: texts('a', 'b'), frequency: numbers(0, 0), recency: numbers(0, 0), T: numbers(9, 30) },
      {},
    );
    expect(result).toMatchObject({ tableId: '', params: null, logLikelihood: null, totals: null });
    expect(result.verdict).toMatchObject({ trust: 'unusable', findings: [{ code: 'no-repeat-buyers' }] });
    expect(cells).toBeUndefined();
  });

  it('leaves out rows that no customer can have', async () => {
    const { result } = await run(
      {
        customerId: texts('a', 'b', 'c', 'd', null),
        frequency: numbers(1, 1.5, 0, null, 1),
        recency: numbers(5, 5, 5, 1, 1),
        T: numbers(9, 30, 30, 9, 9),
      },
      {},
    );
    expect(result.leftOut).toEqual([
      { reason: 'missing-customer', rows: 1 },
      { reason: 'missing-value', rows: 1 },
      { reason: 'impossible-history', rows: 2 },
    ]);
    expect(result.verdict.findings).toMatchObject([{ code: 'one-customer' }]);
  });

  it('refuses a table that is neither features nor transactions, and names what it lacks', async () => {
    await expect(run({ customerId: texts('a'), frequency: numbers(1) }, {})).rejects.toMatchObject({
      code: 'missing-parameter',
      details: { parameter: 'recency' },
    });
  });

  it('takes the unit of time that is told, and says where it is assumed', async () => {
    const { frequency, recency, T } = simulatedCustomers(
      { name: 'bgNbd', parameters: Float64Array.of(0.5, 40, 1, 3) },
      500,
      1,
    );
    const number = (values: Float64Array) => ({ type: 'number' as const, values });
    const columns = { frequency: number(frequency), recency: number(recency), T: number(T) };
    const told = (await run(columns, {}, { timeUnit: 'week', preview: true })).result;
    expect(told.verdict.findings.map(({ code }) => code)).not.toContain('time-unit-assumed');
    const assumed = (await run(columns, {}, { preview: true })).result;
    expect(assumed.verdict.findings).toContainEqual({
      model: 'purchase',
      code: 'time-unit-assumed',
      trust: 'fair',
      details: { unit: 'day' },
    });
  });

  it('says what became of refunds and of lines without an amount, and refuses lines that are all refunds', async () => {
    const { columns, roles } = regulars();
    const days = cells(columns.day!).map(String);
    const more: Columns = {
      id: texts(...cells(columns.id!).map(String), 'c1', 'c2', 'c3'),
      day: dates(...days, '2025-02-01', '2025-02-01', '2025-02-01'),
      paid: numbers(...days.map(() => 5), -5, null, -1),
    };
    const { result } = await run(more, roles, { preview: true });
    expect(result.leftOut).toEqual([
      { reason: 'refund', rows: 2 },
      { reason: 'missing-amount', rows: 1 },
    ]);
    const negative = { ...columns, paid: numbers(...days.map(() => -5)) };
    await expect(run(negative, roles)).rejects.toMatchObject({ code: 'only-refunds', details: { rows: days.length } });
  });

  it('refuses parameters that the kind of table cannot use, by their name', async () => {
    const histories: Columns = {
      frequency: numbers(1, 2, 0),
      recency: numbers(5, 6, 0),
      T: numbers(9, 9, 9),
      paid: numbers(1, 1, 1),
    };
    const refused = (columns: Columns, roles: Roles, params: Omit<PurchaseParams, 'table'>) =>
      run(columns, roles, params).then(
        () => null,
        (error: unknown) => error,
      );
    const invalid = (parameter: string) =>
      expect.objectContaining({ code: 'invalid-parameter', details: { parameter, table: 't1' } }) as unknown;
    const day = '2025-03-01';
    expect(await refused(histories, {}, { asOf: day })).toEqual(invalid('asOf'));
    expect(await refused(histories, {}, { calibrationEnd: day })).toEqual(invalid('calibrationEnd'));
    expect(await refused(histories, {}, { amount: 'paid' })).toEqual(invalid('amount'));
    const lines: Columns = { id: texts('a', 'a'), day: dates('2025-01-01', day), paid: numbers(1, 1) };
    const roles: Roles = { id: 'customerId', day: 'date', paid: 'amount' };
    expect(await refused(lines, roles, { frequency: 'paid' })).toEqual(invalid('frequency'));
    expect(await refused(lines, roles, { date: 'day', T: 'paid' })).toEqual(invalid('T'));
  });

  it('refuses dates that stand for never', async () => {
    const lines: Columns = { id: texts('a', 'a'), day: dates('2025-01-01', '9999-12-31'), paid: numbers(1, 1) };
    const roles: Roles = { id: 'customerId', day: 'date', paid: 'amount' };
    await expect(run(lines, roles)).rejects.toMatchObject({
      code: 'too-many-periods',
      details: { from: '2025-01-01', to: '9999-12-31', most: 1_200 },
    });
    const { result } = await run(lines, roles, { asOf: '2025-06-30' });
    expect(result.leftOut).toEqual([{ reason: 'after-as-of', rows: 1 }]);
  });

  it('tells apart why a model could not be tested', async () => {
    const { columns, roles } = regulars();
    const found = async (calibrationEnd?: string) => {
      const params = { preview: true, ...(calibrationEnd !== undefined && { calibrationEnd }) };
      return (await run(columns, roles, params)).result;
    };
    const codes = async (calibrationEnd: string) =>
      (await found(calibrationEnd)).verdict.findings.map(({ code }) => code);
    expect(await codes('2026-05-01')).toContain('calibration-outside');
    expect(await codes('2024-05-01')).toContain('calibration-outside');
    expect(await codes('2025-01-12')).toContain('calibration-unfit');
    const { calibration, verdict } = await found('2025-01-24');
    expect(calibration!.findings).toMatchObject([{ code: 'few-repeat-buyers' }, ...calibration!.findings.slice(1)]);
    expect(verdict.findings).toContainEqual(expect.objectContaining({ code: 'calibration-doubtful' }));
  });
});

/** Sixty customers who come back after two weeks at the earliest, one by one. */
function regulars(): { columns: Columns; roles: Roles } {
  const lines = Array.from({ length: 60 }, (_, i) =>
    [i % 7, 14 + i, 20 + 2 * i, 150].slice(0, 2 + (i % 3)).map((day) => ({ id: `c${i}`, day })),
  ).flat();
  return {
    columns: {
      id: texts(...lines.map(({ id }) => id)),
      day: dates(...lines.map(({ day }) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString())),
      paid: numbers(...lines.map(() => 5)),
    },
    roles: { id: 'customerId', day: 'date', paid: 'amount' },
  };
}
