import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRecipe, fitRecipe, type Recipe } from '../../../src/domain/prepare/recipe';
import type { Prepared } from '../../../src/domain/prepare/run-steps';
import type { Step } from '../../../src/domain/prepare/step';
import type { Table } from '../../../src/domain/prepare/table';
import { finish } from '../../../src/domain/stats/steps';
import type { Column } from '../../../src/domain/table/column';
import { booleans, dates, numbers, texts } from '../predict/columns';
import { cellsOf, contents, namesOf, tableOf } from './tables';

const fit = (table: Table, steps: readonly Step[]) => finish(fitRecipe(table, steps));
const apply = (table: Table, recipe: Recipe): Prepared => finish(applyRecipe(table, recipe));
const throughJson = (recipe: Recipe): Recipe => JSON.parse(JSON.stringify(recipe)) as Recipe;

/** What a recipe gives, or the error that it ends in. */
function outcome(table: Table, recipe: Recipe): unknown {
  try {
    const prepared = apply(table, recipe);
    return [contents(prepared.table), prepared.outcomes];
  } catch (error) {
    return error;
  }
}

const cell = fc.option(
  fc.oneof(fc.constantFrom(0, -0, 1e-9, -3, 1e6), fc.double({ min: -1e4, max: 1e4, noNaN: true })),
  {
    freq: 5,
  },
);
const row = fc.record({
  x: cell,
  y: fc.option(fc.integer({ min: -5, max: 5 }), { freq: 5 }),
  kind: fc.option(fc.constantFrom('a', 'B', 'b', 'c', '__proto__', 'n/a', '', 'é'), { freq: 5 }),
  when: fc.option(fc.date({ min: new Date(0), max: new Date(2e12), noInvalidDate: true }), { freq: 5 }),
  paid: fc.option(fc.boolean(), { freq: 5 }),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

function tableFrom(rows: readonly Row[]): Table {
  return tableOf({
    x: numbers(...rows.map(({ x }) => x)),
    y: numbers(...rows.map(({ y }) => y)),
    kind: texts(...rows.map(({ kind }) => kind)),
    when: dates(...rows.map(({ when }) => when && when.toISOString())),
    paid: booleans(...rows.map(({ paid }) => paid)),
  });
}

/** Each can follow any other: none removes or renames a column, or makes one of another type of it. */
const steps: readonly Step[] = [
  { op: 'dropMissing', threshold: 0.5 },
  { op: 'dropMissing', columns: ['y'], threshold: 0 },
  { op: 'impute', method: 'mean', columns: ['x'] },
  { op: 'impute', method: 'median', columns: ['x', 'when'], missingValue: 0 },
  { op: 'impute', method: 'mode' },
  { op: 'impute', method: 'min', columns: ['y'] },
  { op: 'impute', method: 'constant', columns: ['kind'], value: 'none' },
  { op: 'impute', method: 'forwardFill' },
  { op: 'impute', method: 'nearestNeighbours', columns: ['x', 'y'], predictors: ['when', 'paid'], weights: 'distance' },
  { op: 'impute', method: 'regression', columns: ['x', 'when'], predictors: ['y', 'kind', 'paid'] },
  { op: 'impute', method: 'tree', columns: ['kind', 'paid', 'y'], predictors: ['x', 'when'], minSamplesLeaf: 1 },
  { op: 'scale', method: 'zscore', columns: ['x'] },
  { op: 'scale', method: 'minmax' },
  { op: 'scale', method: 'robust' },
  { op: 'scale', method: 'log', columns: ['y'] },
  { op: 'scale', method: 'yeoJohnson', columns: ['y'] },
  { op: 'clip', method: 'iqr' },
  { op: 'clip', method: 'quantile', columns: ['x'], lower: 0.2, upper: 0.8, action: 'removeRows' },
  { op: 'dropDuplicates', columns: ['y', 'kind'], method: 'last' },
  { op: 'derive', name: 'x', expression: 'if(paid, x / y, coalesce(y, 3))' },
  { op: 'filter', expression: 'isMissing(kind) or length(kind) < 5' },
  { op: 'tidyText', method: 'commonestSpelling' },
  { op: 'tidyText', method: 'wordsToMissing' },
];
/** May only come last. */
const lastSteps: readonly Step[] = [
  { op: 'encode', method: 'onehot', maxLevels: 2 },
  { op: 'encode', method: 'ordinal', columns: ['kind', 'paid'] },
  { op: 'select', columns: ['paid', 'x'] },
  { op: 'select', columns: ['x'], method: 'exclude' },
  { op: 'dateParts', parts: ['year', 'week'] },
  { op: 'dropMissing', method: 'columns', threshold: 0.4 },
  { op: 'rename', names: [{ from: 'x', to: '__proto__' }] },
  {
    op: 'aggregate',
    by: ['kind'],
    aggregates: [
      { function: 'count' },
      { function: 'mean', column: 'x' },
      { function: 'distinct', column: 'y' },
      { function: 'last', column: 'when' },
    ],
  },
];
const someSteps = fc
  .tuple(fc.array(fc.constantFrom(...steps), { maxLength: 4 }), fc.constantFrom(...lastSteps))
  .map(([first, last]) => [...first, last]);

/** The recipe, or null where the rows give the steps nothing to learn from. */
function fitted(rows: readonly Row[], chosen: readonly Step[]): ReturnType<typeof fit> | null {
  try {
    return fit(tableFrom(rows), chosen);
  } catch (error) {
    expect(error).toMatchObject({ name: 'ClienteleError', details: { step: expect.any(Number) } });
    return null;
  }
}

describe('a recipe', () => {
  it('gives the fitted table again what fitting gave it, and any table the same after JSON', () => {
    let tried = 0;
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 8, maxLength: 30 }),
        fc.array(row, { maxLength: 15 }),
        someSteps,
        (rows, otherRows, chosen) => {
          const first = fitted(rows, chosen);
          if (!first) return;
          tried++;
          const again = apply(tableFrom(rows), throughJson(first.recipe));
          expect(contents(again.table)).toEqual(contents(first.table));
          expect(again.outcomes).toEqual(first.outcomes);
          const other = tableFrom(otherRows);
          expect(outcome(other, throughJson(first.recipe))).toEqual(outcome(other, first.recipe));
        },
      ),
      { numRuns: 400 },
    );
    expect(tried).toBeGreaterThan(100);
  });

  it('never writes into the table that it is given', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 20 }), someSteps, (rows, chosen) => {
        const table = tableFrom(rows);
        const before = contents(table);
        try {
          fit(table, chosen);
        } catch {
          // What cannot be fitted must not be written to either.
        }
        expect(contents(table)).toEqual(before);
      }),
    );
  });

  it('accounts for every row', () => {
    const table = tableOf({ x: numbers(1, 1, null, 50, 2, 3), kind: texts('a', 'a', 'b', 'c', null, 'd') });
    const { outcomes, table: left } = fit(table, [
      { op: 'dropDuplicates' },
      { op: 'dropMissing' },
      { op: 'scale', method: 'minmax', disabled: true },
      { op: 'clip', method: 'limits', upper: 10, action: 'removeRows' },
      { op: 'filter', expression: 'kind = "d"' },
    ]);
    const two = { columnsBefore: 2, columnsAfter: 2 };
    expect(outcomes).toEqual([
      { index: 0, rowsBefore: 6, rowsAfter: 5, ...two, leftOut: [{ reason: 'duplicate-row', rows: 1 }], cells: [] },
      { index: 1, rowsBefore: 5, rowsAfter: 3, ...two, leftOut: [{ reason: 'missing-value', rows: 2 }], cells: [] },
      { index: 3, rowsBefore: 3, rowsAfter: 2, ...two, leftOut: [{ reason: 'outlier', rows: 1 }], cells: [] },
      { index: 4, rowsBefore: 2, rowsAfter: 1, ...two, leftOut: [{ reason: 'condition-false', rows: 1 }], cells: [] },
    ]);
    expect(contents(left)).toEqual([
      ['x', 'number', [3]],
      ['kind', 'text', ['d']],
    ]);
    expect(left[1]!.column).toMatchObject({ dictionary: ['d'] });
  });

  it('learns each step from what the steps before it left', () => {
    const table = tableOf({ x: numbers(0, null, 10, 1000) });
    const { table: left } = fit(table, [
      { op: 'clip', method: 'limits', upper: 20 },
      { op: 'impute', method: 'mean' },
      { op: 'scale', method: 'minmax' },
    ]);
    expect(cellsOf(left, 'x')).toEqual([0, 0.5, 0.5, 1]);
  });

  it('passes over disabled steps, also those disabled after it was fitted', () => {
    const table = tableOf({ x: numbers(0, 5, 10) });
    const { recipe } = fit(table, [
      { op: 'scale', method: 'minmax' },
      { op: 'derive', name: 'twice', expression: 'x * 2', disabled: true },
    ]);
    expect(recipe.steps[1]!.fitted).toBeNull();
    const disabled: Recipe = {
      ...recipe,
      steps: recipe.steps.map(({ step, fitted: f }) => ({ step: { ...step, disabled: true }, fitted: f })),
    };
    expect(apply(table, disabled)).toEqual({ table, outcomes: [] });
    const enabled: Recipe = {
      ...recipe,
      steps: recipe.steps.map(({ step, fitted: f }) => ({ step: { ...step, disabled: false }, fitted: f })),
    };
    expect(() => apply(table, enabled)).toThrow(
      expect.objectContaining({ code: 'invalid-parameter', details: { parameter: 'recipe', step: 2, op: 'derive' } }),
    );
  });

  it('names the step and the column where a table lacks one', () => {
    const columns: Record<string, Column> = {
      x: numbers(1, 2, null),
      kind: texts('a', 'b', 'a'),
      when: dates('2024-01-01', '2024-01-02', null),
    };
    const needing: [Step, string][] = [
      [{ op: 'dropMissing', columns: ['x'] }, 'x'],
      [{ op: 'dropMissing', columns: ['x'], method: 'columns' }, 'x'],
      [{ op: 'impute', method: 'mean' }, 'x'],
      [{ op: 'impute', method: 'forwardFill', columns: ['kind'] }, 'kind'],
      [{ op: 'impute', method: 'nearestNeighbours', columns: ['x'], predictors: ['when'] }, 'when'],
      [{ op: 'impute', method: 'tree', columns: ['x'], predictors: ['kind'] }, 'kind'],
      [{ op: 'scale', method: 'zscore' }, 'x'],
      [{ op: 'encode', method: 'onehot' }, 'kind'],
      [{ op: 'encode', method: 'ordinal' }, 'kind'],
      [{ op: 'encode', method: 'target', target: 'x', folds: 2 }, 'kind'],
      [{ op: 'select', columns: ['x'] }, 'x'],
      [{ op: 'select', columns: ['x'], method: 'exclude' }, 'x'],
      [{ op: 'clip', method: 'iqr' }, 'x'],
      [{ op: 'clip', method: 'iqr', action: 'removeRows' }, 'x'],
      [{ op: 'dropDuplicates' }, 'kind'],
      [{ op: 'derive', name: 'z', expression: 'x + 1' }, 'x'],
      [{ op: 'dateParts', parts: ['year'] }, 'when'],
      [{ op: 'filter', expression: 'x > 1' }, 'x'],
      [{ op: 'aggregate', by: ['kind'], aggregates: [] }, 'kind'],
      [{ op: 'aggregate', by: [], aggregates: [{ function: 'sum', column: 'x' }] }, 'x'],
      [{ op: 'rename', names: [{ from: 'x', to: 'z' }] }, 'x'],
      [{ op: 'tidyText', method: 'wordsToMissing' }, 'kind'],
    ];
    const errors = needing.map(([step, column]) => {
      const { recipe } = fit(tableOf(columns), [{ op: 'derive', name: 'one', expression: '1' }, step]);
      const lacking = Object.fromEntries(Object.entries(columns).filter(([name]) => name !== column));
      const error = outcome(tableOf(lacking), recipe) as { code: string; details: unknown; message: string };
      return [step.op, error.code, error.details, error.message.startsWith(`Step 2 (${step.op}): `)];
    });
    expect(errors).toEqual(
      needing.map(([{ op }, column]) => [
        op,
        'column-not-found',
        expect.objectContaining({ column, step: 2, op }),
        true,
      ]),
    );
  });

  it('encodes a target out of fold on the fitted table, and by all rows on any other', () => {
    const rows = 200;
    const table = tableOf({
      kind: texts(...Array.from({ length: rows }, (_, i) => `k${i % 4}`)),
      y: numbers(...Array.from({ length: rows }, (_, i) => (i % 4) * 10 + (i % 7))),
    });
    const { recipe, table: inFold } = fit(table, [{ op: 'encode', method: 'target', target: 'y' }]);
    const applied = apply(table, throughJson(recipe)).table;
    expect(new Set(cellsOf(inFold, 'kind')).size).toBe(20);
    expect(new Set(cellsOf(applied, 'kind')).size).toBe(4);
    expect(namesOf(applied)).toEqual(['kind', 'y']);
  });

  it('refuses another version', () => {
    const recipe = { version: 2, steps: [] } as unknown as Recipe;
    expect(() => apply(tableOf({ x: numbers(1) }), recipe)).toThrow(
      expect.objectContaining({ code: 'invalid-parameter' }),
    );
  });

  it('reports how far it is, never backwards', () => {
    const table = tableOf({ x: numbers(1, 2, 3, null), kind: texts('a', 'b', 'a', null) });
    const run = fitRecipe(table, [
      { op: 'impute', method: 'mode' },
      { op: 'scale', method: 'yeoJohnson' },
      { op: 'encode', method: 'onehot' },
    ]);
    const fractions: number[] = [];
    for (let step = run.next(); !step.done; step = run.next()) fractions.push(step.value);
    expect(fractions.length).toBeGreaterThan(10);
    expect(fractions.at(-1)).toBe(1);
    expect(
      fractions.every((fraction, i) => fraction >= 0 && fraction <= 1 && (i === 0 || fraction >= fractions[i - 1]!)),
    ).toBe(true);
  });
});
