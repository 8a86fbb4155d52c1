import { describe, expect, it } from 'vitest';
import { prepareApply } from '../../src/analyses/prepare-apply';
import { prepareReapply } from '../../src/analyses/prepare-reapply';
import { findAnalysis } from '../../src/analyses/registry';
import type { PrepareParams } from '../../src/contract/catalogue';
import type { Recipe } from '../../src/domain/prepare/recipe';
import { analysisParameters } from '../../src/analyses/analysis-parameters';
import { dates, numbers, texts } from '../domain/predict/columns';
import { createMemoryContext, memoryContext, runAnalysis, tableCells, type Columns } from './memory-context';

type Steps = PrepareParams['steps'];

const january: Columns = {
  client: texts('ann', 'bob', 'cem', 'dan', 'eve', 'fay', 'ann'),
  day: dates('2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', null, '2026-01-06', '2026-01-01'),
  paid: numbers(10, null, 30, 20, 40, 50, 10),
  visits: numbers(1, 2, 3, 2, null, 5, 1),
};

const february: Columns = {
  client: texts('gus', null, 'ann'),
  day: dates(null, '2026-02-02', '2026-02-03'),
  paid: numbers(null, 100, 0),
  visits: numbers(3, 1, null),
};

async function fit(steps: Steps): Promise<Recipe> {
  return (await runAnalysis(memoryContext(january).context, prepareApply, { table: 't1', steps })).recipe;
}

type Path = readonly (string | number)[];

/** Plain data with another value at one place. */
function changed(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const inner = changed((data as Record<string | number, unknown>)[key], rest, value);
  return Array.isArray(data) ? data.with(Number(key), inner) : { ...(data as object), [key]: inner };
}

const check = (recipe: unknown) => analysisParameters(findAnalysis('prepare.reapply'), { table: 't1', recipe });

async function reapply(recipe: Recipe, columns = february, name?: string) {
  const memory = memoryContext(columns, { client: 'customerId' });
  const result = await runAnalysis(memory.context, prepareReapply, { recipe, table: 't1', ...(name && { name }) });
  return { result, made: memory.made[0]!, cells: tableCells(memory.made[0]!) };
}

describe('prepare.reapply', () => {
  it('uses what was learnt from the first table, not from the second', async () => {
    const steps: Steps = [
      { op: 'impute', method: 'mean', columns: ['visits'] },
      { op: 'impute', method: 'min', columns: ['paid'] },
      { op: 'scale', method: 'minmax', columns: ['paid'] },
      { op: 'dropMissing', columns: ['client'] },
    ];
    const { result, cells, made } = await reapply(await fit(steps), february, 'February');
    expect(cells).toMatchObject({ client: ['gus', 'ann'], paid: [0, -0.25], visits: [3, expect.closeTo(14 / 6, 12)] });
    expect(result).toEqual({
      tableId: 'made-1',
      leftOut: [{ reason: 'missing-value', rows: 1 }],
      outcomes: expect.objectContaining({ length: 4 }),
    });
    expect([made.name, made.columns[0]!.role]).toEqual(['February', 'customerId']);
  });

  const every: Steps = [
    { op: 'tidyText', method: 'wordsToMissing' },
    { op: 'tidyText', method: 'commonestSpelling', columns: ['client'] },
    { op: 'impute', method: 'forwardFill', columns: ['day'], indicator: true },
    { op: 'impute', method: 'nearestNeighbours', columns: ['paid'], predictors: ['visits'], nNeighbors: 2 },
    { op: 'impute', method: 'regression', columns: ['visits'], predictors: ['paid', 'day'] },
    { op: 'impute', method: 'tree', columns: ['client'], predictors: ['paid'], minSamplesLeaf: 1 },
    { op: 'impute', method: 'constant', columns: ['client'], value: 'none', missingValue: 999 },
    { op: 'clip', method: 'quantile', columns: ['visits'], lower: 0.1, upper: 0.9, action: 'clip' },
    { op: 'derive', name: 'each', expression: 'paid / visits' },
    { op: 'scale', method: 'yeoJohnson', columns: ['visits'], standardize: true },
    { op: 'scale', method: 'log', columns: ['each'], offset: 1 },
    { op: 'dateParts', columns: ['day'], parts: ['month', 'weekday'] },
    { op: 'filter', expression: 'paid >= 0', disabled: true },
    { op: 'rename', names: [{ from: 'paid', to: 'spent' }] },
    { op: 'dropMissing', method: 'columns', threshold: 0.9 },
    { op: 'dropDuplicates', method: 'last' },
    { op: 'encode', method: 'ordinal', columns: ['client'], order: ['ann', 'bob'] },
    { op: 'encode', method: 'onehot', columns: ['day_month'], maxLevels: 3 },
    { op: 'encode', method: 'target', columns: ['day_weekday'], target: 'spent', smoothing: 1, folds: 2, seed: 1 },
    { op: 'select', columns: ['day_missing'], method: 'exclude' },
    { op: 'aggregate', by: ['client'], aggregates: [{ function: 'count' }, { function: 'sum', column: 'spent' }] },
  ];

  it('takes every kind of step, and a recipe through JSON as it was', async () => {
    const recipe = await fit(every);
    expect(new Set(recipe.steps.map(({ step }) => step.op)).size).toBe(13);
    const parameters = check(JSON.parse(JSON.stringify(recipe)));
    expect(parameters.recipe).toEqual(recipe);
    const first = await reapply(recipe);
    const second = await reapply(parameters.recipe as Recipe);
    expect(second.cells).toEqual(first.cells);
    expect(second.result).toEqual(first.result);
    expect(first.cells.client).not.toHaveLength(0);
  });

  it('gives the fitted table again', async () => {
    const { context, made } = createMemoryContext([
      { name: 't1', columns: Object.entries(january).map(([name, column]) => ({ name, column })) },
    ]);
    const steps = every.filter((step) => step.op !== 'encode' || step.method !== 'target').slice(0, -2);
    const { recipe } = await runAnalysis(context, prepareApply, { table: 't1', steps });
    await runAnalysis(context, prepareReapply, { table: 't1', recipe });
    expect(tableCells(made[1]!)).toEqual(tableCells(made[0]!));
  });

  it('previews without storing anything', async () => {
    const memory = memoryContext(february);
    const recipe = await fit([{ op: 'impute', method: 'mean', columns: ['visits'] }]);
    const result = await runAnalysis(memory.context, prepareReapply, { recipe, table: 't1', preview: true });
    expect(memory.made).toEqual([]);
    expect(result).toMatchObject({ tableId: '', preview: { rowCount: 3, failure: null } });
    expect(result.preview!.rows.map((cells) => cells[3])).toEqual([3, 1, expect.closeTo(14 / 6, 12)]);
  });

  it('names the step and the column that a table lacks', async () => {
    const recipe = await fit([
      { op: 'dropDuplicates', columns: ['client'] },
      { op: 'scale', method: 'zscore' },
    ]);
    const { paid, client } = february;
    await expect(reapply(recipe, { paid: paid!, client: client! })).rejects.toMatchObject({
      code: 'column-not-found',
      details: { step: 2, op: 'scale', column: 'visits' },
    });
  });

  const tree: Steps = [{ op: 'impute', method: 'tree', columns: ['paid'], predictors: ['visits'], minSamplesLeaf: 1 }];
  const regression: Steps = [{ op: 'impute', method: 'regression', columns: ['paid'], predictors: ['visits'] }];
  const neighbours: Steps = [{ op: 'impute', method: 'nearestNeighbours', columns: ['paid'] }];
  const mean: Steps = [{ op: 'impute', method: 'mean', columns: ['paid'] }];

  const model = ['fitted', 'models', 0, 'model'];

  it.each<[string, Steps, Path, unknown]>([
    ['an unknown step', mean, ['step', 'op'], 'eval'],
    ['an unknown option', mean, ['fitted', 'code'], '1'],
    ['what another step has learnt', mean, ['step'], { op: 'dropDuplicates' }],
    ['values that are no numbers', mean, ['fitted', 'values'], [null]],
    ['too few values', mean, ['fitted', 'values'], []],
    ['a tree that goes round', tree, [...model, 'tree', 'left', 0], 0],
    ['a tree of other predictors', tree, [...model, 'tree', 'feature', 0], 9],
    ['too few coefficients', regression, [...model, 'coefficients'], []],
    ['donors of unequal length', neighbours, ['fitted', 'neighbours', 'donors', 0], [1]],
    ['donors without the column', neighbours, ['fitted', 'columns'], ['client']],
  ])('refuses a recipe with %s', async (_, steps, path, value) => {
    const recipe = await fit(steps);
    expect(check(recipe)).toMatchObject({ recipe });
    expect(() => check(changed(recipe, ['steps', 0, ...path], value))).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ parameter: expect.stringMatching(/^recipe\.steps\.0/) }),
      }),
    );
  });

  it('refuses a recipe of another version', () => {
    expect(() => check({ version: 2, steps: [] })).toThrow(
      expect.objectContaining({
        code: 'invalid-parameter',
        details: expect.objectContaining({ parameter: 'recipe.version' }),
      }),
    );
  });
});
