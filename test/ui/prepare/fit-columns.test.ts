import { describe, expect, it } from 'vitest';
import { lackingColumns } from '../../../src/domain/prepare/lacking-columns';
import { applyRecipe, fitRecipe } from '../../../src/domain/prepare/recipe';
import { finish } from '../../../src/domain/stats/steps';
import { draftOf, recipeOf } from '../../../src/ui/pages/prepare/draft';
import { fitColumns } from '../../../src/ui/pages/prepare/fit-columns';
import { likelyColumns } from '../../../src/ui/pages/prepare/likely-columns';
import { numbers, texts } from '../../domain/predict/columns';
import { contents, tableOf } from '../../domain/prepare/tables';

const may = tableOf({ MonthlyCharges: numbers(10, 20, 30), tenure: numbers(1, 2, 3), plan: texts('a', 'b', 'b') });
const june = tableOf({ plan: texts('b'), 'Monthly Fee': numbers(40), months: numbers(3) });
const { recipe } = finish(
  fitRecipe(may, [
    { op: 'scale', method: 'minmax' },
    { op: 'derive', name: 'twice', expression: 'MonthlyCharges * 2' },
    { op: 'filter', expression: 'tenure > 0' },
  ]),
);
const draft = draftOf('', recipe.steps, 'may');
const lacking = lackingColumns(
  draft.steps,
  june.map(({ name }) => name),
);
const apply = (choices: [string, string | null][]) => {
  const fitted = fitColumns(draft, lacking, new Map(choices));
  return { fitted, made: contents(finish(applyRecipe(june, recipeOf(fitted))).table) };
};

describe('steps fitted to a table that lacks their columns', () => {
  it('take others for them, with the figures learnt before', () => {
    expect(lacking.map(({ name }) => name)).toEqual(['MonthlyCharges', 'tenure']);
    const { fitted, made } = apply([
      ['MonthlyCharges', 'Monthly Fee'],
      ['tenure', 'months'],
    ]);
    expect(fitted.learntFrom).toBe('may');
    // (40 − 10) / 20 and (3 − 1) / 2
    expect(made).toEqual([
      ['plan', 'text', ['b']],
      ['MonthlyCharges', 'number', [1.5]],
      ['tenure', 'number', [1]],
      ['twice', 'number', [3]],
    ]);
  });

  it('leave a column out, and switch off what cannot do without it', () => {
    const { fitted, made } = apply([
      ['MonthlyCharges', 'Monthly Fee'],
      ['tenure', null],
    ]);
    expect(fitted.steps.map(({ step }) => [step.op, step.disabled])).toEqual([
      ['rename', undefined],
      ['scale', undefined],
      ['derive', undefined],
      ['filter', true],
    ]);
    expect(made).toEqual([
      ['plan', 'text', ['b']],
      ['MonthlyCharges', 'number', [1.5]],
      ['months', 'number', [3]],
      ['twice', 'number', [3]],
    ]);
  });

  it('are proposed the column of the likest name, of the type that they need, each once', () => {
    const columns = [
      { name: 'Monthly Plan', type: 'text' },
      { name: 'Monthly Fee', type: 'number' },
      { name: 'Charges per month', type: 'number' },
      { name: 'city', type: 'text' },
    ] as const;
    expect(likelyColumns(['MonthlyCharges', 'tenure'], columns, recipe.steps)).toEqual(
      new Map([['MonthlyCharges', 'Charges per month']]),
    );
    expect(likelyColumns(['MonthlyCharges'], columns.slice(0, 2), recipe.steps).get('MonthlyCharges')).toBe(
      'Monthly Fee',
    );
    const same = likelyColumns(['city name', 'city code'], [columns[3]], []);
    expect([...same.values()]).toEqual(['city']);
  });
});
