import { describe, expect, it } from 'vitest';
import { lackingColumns } from '../../../src/domain/prepare/lacking-columns';
import { applyRecipe, fitRecipe, type Recipe } from '../../../src/domain/prepare/recipe';
import type { Step } from '../../../src/domain/prepare/step';
import { withoutColumn } from '../../../src/domain/prepare/without-column';
import { finish } from '../../../src/domain/stats/steps';
import { dates, numbers, texts } from '../predict/columns';
import { namesOf, tableOf } from './tables';

const day = (date: number) => `2026-01-0${date}`;
const table = tableOf({
  plan: texts('a', 'b', 'a', null),
  city: texts('x', 'x', 'y', 'y'),
  fee: numbers(10, null, 30, 50),
  use: numbers(1, 2, 4, 8),
  age: numbers(30, 40, 50, 60),
  day: dates(day(1), day(2), day(3), day(4)),
});

/** Each works on some of the columns, and on some that steps before it have made. */
const steps: Step[] = [
  { op: 'dropMissing', columns: ['age', 'use'] },
  { op: 'impute', method: 'median', columns: ['fee', 'age'], indicator: true },
  { op: 'impute', method: 'regression', columns: ['fee'], predictors: ['use'] },
  { op: 'impute', method: 'nearestNeighbours', columns: ['fee', 'age'], predictors: ['use'] },
  { op: 'impute', method: 'forwardFill', columns: ['plan', 'city'] },
  { op: 'clip', method: 'iqr', columns: ['use', 'age'] },
  { op: 'derive', name: 'share', expression: 'if(fee_missing, 0, fee / use)' },
  { op: 'filter', expression: 'share >= 0 and age > 0' },
  { op: 'dateParts', columns: ['day'], parts: ['month'] },
  { op: 'tidyText', method: 'commonestSpelling', columns: ['plan', 'city'] },
  { op: 'encode', method: 'onehot', columns: ['plan', 'city'] },
  { op: 'scale', method: 'zscore', columns: ['use', 'share', 'plan_a'] },
  {
    op: 'rename',
    names: [
      { from: 'day_month', to: 'month' },
      { from: 'age', to: 'years' },
    ],
  },
  { op: 'dropDuplicates', columns: ['month', 'years'] },
  {
    op: 'aggregate',
    by: ['month'],
    aggregates: [
      { function: 'mean', column: 'years' },
      { function: 'sum', column: 'fee' },
    ],
  },
  { op: 'select', columns: ['month', 'years_mean', 'fee_sum'] },
];
const { recipe } = finish(fitRecipe(table, steps));
const columns = namesOf(table);
const unfitted = steps.map((step) => ({ step, fitted: null }));

const runs = (recipeSteps: Recipe['steps'], on = table) =>
  namesOf(finish(applyRecipe(on, { version: 1, steps: recipeSteps })).table);

describe('columns that a table lacks', () => {
  it('are none of the table that the steps were learnt from', () => {
    expect(lackingColumns(recipe.steps, columns)).toEqual([]);
    expect(lackingColumns(unfitted, columns)).toEqual([]);
  });

  it.each([
    ['fee', [1, 2, 3, 6, 14]],
    ['use', [0, 2, 3, 5, 6, 11]],
    ['age', [0, 1, 3, 5, 7, 12]],
    ['day', [8]],
    ['plan', [4, 9, 10]],
  ])('are told with the steps that need them: %s', (name, places) => {
    const left = columns.filter((column) => column !== name);
    expect(lackingColumns(recipe.steps, left)).toEqual([{ name, steps: places }]);
    expect(lackingColumns(unfitted, left)).toEqual([{ name, steps: places }]);
  });

  it('are those of enabled steps, of what steps have learnt where they name none', () => {
    const scaled = finish(fitRecipe(table, [{ op: 'scale', method: 'zscore' }])).recipe.steps;
    expect(lackingColumns(scaled, ['fee', 'age'])).toEqual([{ name: 'use', steps: [0] }]);
    const off = scaled.map(({ step, fitted }) => ({ step: { ...step, disabled: true }, fitted }));
    expect(lackingColumns(off, [])).toEqual([]);
  });

  it('are made by no step that is off', () => {
    const off = recipe.steps.map((entry, at) =>
      at === 6 ? { ...entry, step: { ...entry.step, disabled: true } } : entry,
    );
    expect(lackingColumns(off, columns)).toEqual([{ name: 'share', steps: [7, 11] }]);
  });
});

describe('a step without one of its columns', () => {
  const without = (place: number, name: string) => withoutColumn(recipe.steps[place]!, name);

  it.each([
    [0, 'use'],
    [1, 'age'],
    [4, 'city'],
    [5, 'use'],
    [9, 'plan'],
    [10, 'plan'],
    [11, 'use'],
    [12, 'age'],
    [13, 'years'],
    [14, 'fee'],
  ])('step %i leaves %s out, in what it is asked and in what it has learnt', (place, name) => {
    const left = without(place, name)!;
    expect(JSON.stringify([left.step, left.fitted])).not.toContain(`"${name}"`);
    expect(left.fitted).not.toBeNull();
  });

  it.each([
    [2, 'use', 'a model judges by it'],
    [3, 'age', 'neighbours were measured by it'],
    [6, 'fee', 'a formula reads it'],
    [7, 'age', 'a condition reads it'],
    [8, 'day', 'nothing is left'],
    [14, 'month', 'rows are grouped by it'],
  ])('step %i cannot do without %s: %s', (place, name) => {
    expect(without(place, name)).toBeNull();
  });

  it('keeps the figures learnt of the others, and runs on a table that lacks the column', () => {
    const medians = without(1, 'age')!;
    expect(medians.fitted).toMatchObject({ columns: ['fee'], values: [30] });
    const limits = without(5, 'use')!;
    const less = table.filter(({ name }) => name !== 'age' && name !== 'use');
    expect(runs([medians], less)).toEqual(['plan', 'city', 'fee', 'fee_missing', 'day']);
    expect(runs([limits])).toEqual(columns);
  });
});
