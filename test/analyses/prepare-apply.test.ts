import { describe, expect, it } from 'vitest';
import { prepareApply } from '../../src/analyses/prepare-apply';
import { qualityProfile } from '../../src/analyses/quality-profile';
import { findAnalysis } from '../../src/analyses/registry';
import type { PrepareParams } from '../../src/contract/catalogue';
import { analysisParameters } from '../../src/analyses/analysis-parameters';
import { dates, numbers, texts } from '../domain/predict/columns';
import { sharedText } from '../shared-data';
import { memoryContext, runAnalysis, tableCells, type Columns, type Roles } from './memory-context';

type Steps = PrepareParams['steps'];

const orders: Columns = {
  client: texts('ann', 'bob', 'cem', 'ann'),
  day: dates('2026-01-01', '2026-01-02', '2026-01-03', '2026-01-01'),
  paid: numbers(10, null, 30, 10),
};

async function run(steps: Steps, columns = orders, roles: Roles = {}, name?: string) {
  const memory = memoryContext(columns, roles);
  const result = await runAnalysis(memory.context, prepareApply, { table: 't1', steps, ...(name && { name }) });
  const made = memory.made[0]!;
  const kept = Object.fromEntries(made.columns.flatMap((column) => (column.role ? [[column.name, column.role]] : [])));
  return { result, made, cells: tableCells(made), roles: kept };
}

const failure = (steps: Steps) => run(steps).catch((error: unknown) => error);

/** What the engine says of parameters as a script gives them. */
function refusal(steps: unknown): unknown {
  try {
    return analysisParameters(findAnalysis('prepare.apply'), { table: 't1', steps });
  } catch (error) {
    return error;
  }
}

describe('prepare.apply', () => {
  it('makes the table that the steps leave, and tells what each did', async () => {
    const { result, made, cells } = await run([
      { op: 'dropDuplicates' },
      { op: 'impute', method: 'mean', columns: ['paid'], indicator: true },
      { op: 'derive', name: 'double', expression: 'paid * 2' },
      { op: 'filter', expression: 'paid > 10' },
    ]);
    expect(result.tableId).toBe('made-1');
    expect(made.name).toBe('t1: prepared');
    expect(cells).toEqual({
      client: ['bob', 'cem'],
      day: ['2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z'],
      paid: [20, 30],
      paid_missing: [true, false],
      double: [40, 60],
    });
    expect(result.outcomes).toMatchObject([
      { index: 0, rowsBefore: 4, rowsAfter: 3 },
      { index: 1, cells: [{ column: 'paid', event: 'imputed', cells: 1 }] },
      { index: 2, rowsAfter: 3 },
      { index: 3, rowsBefore: 3, rowsAfter: 2 },
    ]);
    expect(result.leftOut).toEqual([
      { reason: 'duplicate-row', rows: 1 },
      { reason: 'condition-false', rows: 1 },
    ]);
    expect(result.recipe.steps.map(({ step }) => step.op)).toEqual(['dropDuplicates', 'impute', 'derive', 'filter']);
  });

  it('previews without storing anything: first rows, what each step finds, and the step that fails', async () => {
    const memory = memoryContext(orders);
    const steps: Steps = [
      { op: 'filter', expression: 'paid > 10' },
      { op: 'scale', method: 'zscore', columns: ['spent'] },
    ];
    const result = await runAnalysis(memory.context, prepareApply, { table: 't1', steps, preview: true });
    expect(memory.made).toEqual([]);
    expect(result).toMatchObject({
      tableId: '',
      outcomes: [{ index: 0 }],
      preview: {
        columns: [
          { name: 'client', type: 'text' },
          { name: 'day', type: 'date' },
          { name: 'paid', type: 'number' },
        ],
        failure: { code: 'column-not-found', details: { step: 2, op: 'scale', column: 'spent' } },
      },
    });
    const { preview } = result;
    expect(preview!.rows).toHaveLength(preview!.rowCount);
    expect(preview!.rows.every((cells) => Number(cells[2]) > 10)).toBe(true);
    expect(preview!.entering).toHaveLength(2);
  });

  it('previews the first hundred rows, fewer of a very wide table', async () => {
    const long = memoryContext({ x: numbers(...Array.from({ length: 150 }, (_, row) => row)) });
    const { preview } = await runAnalysis(long.context, prepareApply, { table: 't1', steps: [], preview: true });
    expect([preview!.rowCount, preview!.rows.length, preview!.rows[99]]).toEqual([150, 100, [99]]);
    const column = numbers(...Array.from({ length: 50 }, (_, row) => row));
    const wide = memoryContext(Object.fromEntries(Array.from({ length: 8_000 }, (_, at) => [`c${at}`, column])));
    const result = await runAnalysis(wide.context, prepareApply, { table: 't1', steps: [], preview: true });
    expect(result.preview!.rows).toHaveLength(25);
  });

  it('sums up what several steps left out for one reason', async () => {
    const { result } = await run([
      { op: 'filter', expression: 'paid < 20' },
      { op: 'filter', expression: 'client = "bob"' },
    ]);
    expect(result.leftOut).toEqual([
      { reason: 'condition-false', rows: 3 },
      { reason: 'condition-missing', rows: 1 },
    ]);
  });

  it('gives the table the name asked for, and copies it where there are no steps', async () => {
    const { made, cells, result } = await run([], orders, {}, 'Clean');
    expect([made.name, result.outcomes, result.leftOut]).toEqual(['Clean', [], []]);
    expect(cells.paid).toEqual([10, null, 30, 10]);
  });

  it('keeps the roles of the columns that survive, under their new names', async () => {
    const roles: Roles = { client: 'customerId', day: 'date', paid: 'amount' };
    const renamed: Steps = [{ op: 'rename', names: [{ from: 'client', to: 'customer' }] }];
    expect((await run(renamed, orders, roles)).roles).toEqual({ customer: 'customerId', day: 'date', paid: 'amount' });
    const scaled: Steps = [
      { op: 'scale', method: 'minmax', columns: ['paid'] },
      { op: 'encode', method: 'onehot', columns: ['client'] },
    ];
    expect((await run(scaled, orders, roles)).roles).toEqual({ day: 'date', paid: 'amount' });
    const swapped: Steps = [
      { op: 'select', columns: ['day', 'client'] },
      { op: 'rename', names: [{ from: 'client', to: 'paid' }] },
    ];
    expect((await run(swapped, orders, roles)).roles).toEqual({ day: 'date', paid: 'customerId' });
    const disabled: Steps = [{ ...renamed[0]!, disabled: true }];
    expect((await run(disabled, orders, roles)).roles).toEqual(roles);
  });

  it('gives no role to a column that has only taken the name of one', async () => {
    const steps: Steps = [
      { op: 'derive', name: 'cost', expression: 'paid / 2' },
      { op: 'select', columns: ['paid'], method: 'exclude' },
      { op: 'rename', names: [{ from: 'cost', to: 'paid' }] },
    ];
    expect((await run(steps, orders, { paid: 'amount' })).roles).toEqual({});
    const retyped: Steps = [{ op: 'derive', name: 'paid', expression: 'paid > 20' }];
    expect((await run(retyped, orders, { paid: 'amount' })).roles).toEqual({});
  });

  it('refuses operations and options that there are not, by name', () => {
    expect(
      refusal([
        { op: 'filter', expression: 'x' },
        { op: 'eval', code: '1' },
      ]),
    ).toMatchObject({
      code: 'invalid-parameter',
      details: { parameter: 'steps.1.op', received: '"eval"' },
    });
    expect(refusal([{ op: 'scale', method: 'zscore', colums: ['x'] }])).toMatchObject({
      code: 'unknown-parameter',
      details: { parameter: 'steps.0.colums' },
    });
    expect(refusal([{ op: 'derive', name: 'x' }])).toMatchObject({
      code: 'missing-parameter',
      details: { parameter: 'steps.0.expression' },
    });
    expect(refusal([{ op: 'impute', method: 'guess' }])).toMatchObject({
      code: 'invalid-parameter',
      details: { parameter: 'steps.0.method' },
    });
    expect(refusal([{ op: 'impute', method: 'nearestNeighbours', nNeighbors: 0 }])).toMatchObject({
      code: 'invalid-parameter',
      details: { parameter: 'steps.0.nNeighbors' },
    });
    expect(refusal(Array.from({ length: 201 }, () => ({ op: 'dropDuplicates' })))).toMatchObject({
      code: 'invalid-parameter',
      details: { parameter: 'steps' },
    });
  });

  it('says where an expression goes wrong, and in which step', async () => {
    const error = await failure([{ op: 'dropMissing' }, { op: 'derive', name: 'x', expression: 'paid * (2 +' }]);
    expect(error).toMatchObject({
      code: 'expression-invalid',
      details: { step: 2, op: 'derive', position: 12, expected: expect.any(String), found: 'the end' },
    });
    expect(await failure([{ op: 'filter', expression: 'paid + "a" > 1' }])).toMatchObject({
      code: 'expression-invalid',
      details: { step: 1, position: 8, expected: 'a number' },
    });
  });

  it('names the step and the column that is missing, and makes nothing', async () => {
    const memory = memoryContext(orders);
    const steps: Steps = [{ op: 'dropDuplicates' }, { op: 'scale', method: 'zscore', columns: ['spent'] }];
    await expect(runAnalysis(memory.context, prepareApply, { table: 't1', steps })).rejects.toMatchObject({
      code: 'column-not-found',
      details: { step: 2, op: 'scale', column: 'spent' },
    });
    expect(memory.made).toEqual([]);
  });

  const telco = sharedText('telco_churn.csv');

  it.skipIf(telco === null)('mends the 11 missing TotalCharges of Telco (skipped: no shared data)', async () => {
    const [header, ...lines] = telco!.trim().split(/\r?\n/);
    const at = header!.split(',').indexOf('TotalCharges');
    const cells = lines.map((line) => line.split(',')[at]!.trim());
    const given = cells.map((cell) => (cell === '' ? null : Number(cell)));
    const memory = memoryContext({ TotalCharges: numbers(...given) });
    const { findings } = await runAnalysis(memory.context, qualityProfile, { table: 't1' });
    const missing = findings.find(({ kind }) => kind === 'missing')!;
    expect(missing).toMatchObject({ column: 'TotalCharges', count: 11, remedy: { op: 'impute', method: 'median' } });
    const steps = [missing.remedy!];
    const { outcomes } = await runAnalysis(memory.context, prepareApply, { table: 't1', steps });
    expect(outcomes[0]!.cells).toEqual([{ column: 'TotalCharges', event: 'imputed', cells: 11 }]);
    // The published median of the 7,032 others.
    expect(tableCells(memory.made[0]!).TotalCharges).toEqual(given.map((value) => value ?? 1397.475));
  });
});

const groceries = sharedText('groceries.csv');

it.skipIf(groceries === null)(
  'makes of the Groceries baskets a row an item, by the remedy (skipped: no shared data)',
  async () => {
    const lines = groceries!.trimEnd().split(/\r?\n/);
    const columns = { column1: texts(...lines) };
    const { findings } = await runAnalysis(memoryContext(columns).context, qualityProfile, { table: 't1' });
    const remedy = findings.find(({ kind }) => kind === 'lists')!.remedy!;
    const { made, roles } = await run([remedy], columns);
    expect(roles).toEqual({ basket: 'orderId', item: 'item' });
    const cells = tableCells(made);
    const counts = new Map<unknown, number>();
    for (const item of cells['item']!) counts.set(item, (counts.get(item) ?? 0) + 1);
    expect(lines).toHaveLength(9_835);
    expect(new Set(cells['basket']).size).toBe(9_835);
    expect(counts.size).toBe(169);
    // Frequencies of arules' Groceries (Hahsler, Hornik & Reutterer 2006).
    expect([...counts].sort(([, a], [, b]) => b - a).slice(0, 5)).toEqual([
      ['whole milk', 2513],
      ['other vegetables', 1903],
      ['rolls/buns', 1809],
      ['soda', 1715],
      ['yogurt', 1372],
    ]);
  },
);
