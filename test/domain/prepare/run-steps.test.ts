import { describe, expect, it } from 'vitest';
import { tryApplyRecipe, tryFitRecipe } from '../../../src/domain/prepare/recipe';
import { finish } from '../../../src/domain/stats/steps';
import { numbers, texts } from '../predict/columns';
import { namesOf, tableOf } from './tables';

const table = tableOf({ x: numbers(1, null, 3), kind: texts('a', 'b', 'a') });

describe('steps that are tried', () => {
  it('tell what each of them finds and leaves', () => {
    const { entering, outcomes, failure } = finish(
      tryFitRecipe(table, [
        { op: 'derive', name: 'y', expression: 'x * 2' },
        { op: 'dropMissing' },
        { op: 'encode', method: 'onehot', disabled: true },
        { op: 'select', columns: ['kind'] },
      ]),
    );
    expect(failure).toBeNull();
    expect(entering.map((columns) => columns.map(({ name }) => name).join())).toEqual([
      'x,kind',
      'x,kind,y',
      'x,kind,y',
      'x,kind,y',
    ]);
    expect(entering[2]).toBe(entering[1]);
    expect(outcomes.map(({ index, columnsBefore, columnsAfter }) => [index, columnsBefore, columnsAfter])).toEqual([
      [0, 2, 3],
      [1, 3, 3],
      [3, 3, 1],
    ]);
  });

  it('stop at the one that fails, say which it is, and keep what came before', () => {
    const run = finish(
      tryFitRecipe(table, [
        { op: 'dropMissing' },
        { op: 'scale', method: 'zscore', columns: ['spent'] },
        { op: 'select', columns: ['x'] },
      ]),
    );
    expect(run.failure).toMatchObject({ code: 'column-not-found', details: { step: 2, op: 'scale', column: 'spent' } });
    expect(namesOf(run.table)).toEqual(['x', 'kind']);
    expect(run.outcomes).toHaveLength(1);
    expect(run.entering).toHaveLength(2);
    expect(run.recipe.steps.map(({ fitted }) => fitted !== null)).toEqual([true, false, false]);
  });

  it('do so for a fitted recipe too', () => {
    const { recipe } = finish(tryFitRecipe(table, [{ op: 'impute', method: 'mean', columns: ['x'] }]));
    const other = tableOf({ kind: texts('c') });
    expect(finish(tryApplyRecipe(other, recipe))).toMatchObject({
      table: other,
      outcomes: [],
      failure: { code: 'column-not-found', details: { step: 1, column: 'x' } },
    });
  });
});
