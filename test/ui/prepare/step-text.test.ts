import { afterEach, describe, expect, it } from 'vitest';
import '../../../src/messages/prepare';
import { ClienteleError } from '../../../src/contract/errors';
import { fitRecipe } from '../../../src/domain/prepare/recipe';
import type { StepOutcome } from '../../../src/domain/prepare/run-steps';
import type { Step } from '../../../src/domain/prepare/step';
import { finish } from '../../../src/domain/stats/steps';
import { i18n } from '../../../src/ui/preferences/i18n-state.svelte';
import { learntFigures } from '../../../src/ui/pages/prepare/learnt-text';
import { outcomeLines, sizeText } from '../../../src/ui/pages/prepare/outcome-text';
import { stepError, stepErrorText } from '../../../src/ui/pages/prepare/step-error';
import { stepSummary, stepTitle } from '../../../src/ui/pages/prepare/step-text';
import { numbers, texts } from '../../domain/predict/columns';
import { tableOf } from '../../domain/prepare/tables';
import { everyStep } from './every-step';

afterEach(() => i18n.choose('en'));

describe('the words of a step', () => {
  it.each<[Step, string]>([
    [
      { op: 'impute', method: 'median' },
      'Fill missing values | All columns that this can fill, but identifiers: the median',
    ],
    [
      { op: 'impute', method: 'constant', columns: ['city'], value: 'none', indicator: true },
      'Fill missing values | city: none; with a “was missing” column',
    ],
    [
      { op: 'impute', method: 'median', columns: ['UnitPrice'], missingValue: 0 },
      'Fill missing values | UnitPrice: the median; 0 counts as missing',
    ],
    [{ op: 'dropMissing', columns: ['a', 'b'] }, 'Remove rows with missing values | any missing in: a, b'],
    [
      { op: 'dropMissing', method: 'columns', threshold: 0.5 },
      'Remove columns with missing values | more than 50% missing in: All columns',
    ],
    [{ op: 'scale', method: 'minmax', columns: ['a'] }, 'Scale | a: 0 to 1'],
    [
      { op: 'clip', method: 'quantile', columns: ['a'], action: 'removeRows' },
      'Remove outliers | a: between the quantiles 1% and 99%',
    ],
    [{ op: 'clip', method: 'limits', columns: ['a'], lower: 0 }, 'Limit outliers | a: from 0 to –'],
    [{ op: 'derive', name: 'net', expression: 'a * b' }, 'Compute a column | net = a * b'],
    [{ op: 'select', columns: ['a', 'b', 'c', 'd', 'e'], method: 'exclude' }, 'Remove columns | a, b, c and 2 more'],
    [{ op: 'dropDuplicates', method: 'last' }, 'Remove duplicate rows | equal in: All columns; the last stays'],
    [
      {
        op: 'aggregate',
        by: ['city'],
        aggregates: [{ function: 'count' }, { function: 'sum', column: 'a', name: 'total' }],
      },
      'Group and sum up | for each city: number of rows, total = sum of a',
    ],
    [{ op: 'rename', names: [{ from: 'a', to: 'b' }] }, 'Rename columns | a → b'],
    [{ op: 'dateParts', columns: ['day'], parts: ['year', 'weekday'] }, 'Parts of a date | day: year, weekday'],
  ])('say what it does to what: %#', (step, words) => {
    expect(`${stepTitle(step)} | ${stepSummary(step)}`).toBe(words);
  });

  it('are there for every step in both languages', () => {
    const words = (['en', 'zh-CN'] as const).flatMap((locale) => {
      i18n.choose(locale);
      return everyStep.map((step) => `${stepTitle(step)} ${stepSummary(step)}`);
    });
    expect(words.filter((text) => text.includes('prepare.'))).toEqual([]);
  });
});

const outcome: StepOutcome = {
  index: 0,
  rowsBefore: 1_200,
  rowsAfter: 1_000,
  columnsBefore: 8,
  columnsAfter: 9,
  leftOut: [{ reason: 'condition-false', rows: 200 }],
  cells: [
    { column: 'a', event: 'imputed', cells: 3 },
    { column: 'b', event: 'imputed', cells: 1 },
    { column: 'b', event: 'still-missing', cells: 1 },
  ],
};

describe('the words of an outcome', () => {
  it('say how the size changed, if it did', () => {
    expect(sizeText(outcome)).toBe('1,200 → 1,000 rows; 8 → 9 columns');
    expect(sizeText({ ...outcome, rowsAfter: 1_200, columnsAfter: 8 })).toBeNull();
  });

  it('say what was left out and why, and what became of cells, the same of all columns together', () => {
    expect(outcomeLines(outcome)).toEqual([
      'Left out: 200 rows not meeting the condition',
      '4 cells filled: a, b',
      '1 cell still missing: b',
    ]);
  });
});

describe('what a step has learnt', () => {
  it('is told a column at a time', () => {
    const table = tableOf({ a: numbers(1, 3, null), c: texts('x', 'y', 'x') });
    const { recipe } = finish(
      fitRecipe(table, [
        { op: 'impute', method: 'mean', columns: ['a'] },
        { op: 'scale', method: 'minmax', columns: ['a'] },
        { op: 'clip', method: 'limits', columns: ['a'], upper: 0.5 },
        { op: 'encode', method: 'ordinal', columns: ['c'] },
        { op: 'filter', expression: 'a >= 0' },
      ]),
    );
    expect(recipe.steps.map(({ fitted }) => learntFigures(fitted!))).toEqual([
      [{ column: 'a', figure: '2' }],
      [{ column: 'a', figure: '(x − 1) / 2' }],
      [{ column: 'a', figure: '– to 0.5' }],
      [{ column: 'c', figure: '2 values: x, y' }],
      [],
    ]);
  });
});

describe('an error of a step', () => {
  const error = (
    code: 'invalid-parameter' | 'expression-invalid' | 'no-usable-columns',
    details: Record<string, string | number | string[]>,
  ) => new ClienteleError(code, 'in English', { step: 3, op: 'scale', ...details });

  it('is told by what is wrong, not by the name of a parameter', () => {
    expect(stepErrorText(error('invalid-parameter', { parameter: 'columns', column: 'a' }))).toContain(
      '“a” is there twice',
    );
    expect(stepErrorText(error('no-usable-columns', { types: ['date'] }))).toContain('no column of dates');
    expect(stepErrorText(error('invalid-parameter', { parameter: 'seed' }))).toBeNull();
  });

  it('leaves out the place of the step, whose card shows it, and speaks the language in use', () => {
    i18n.choose('zh-CN');
    const shown = stepError(error('expression-invalid', { position: 4, expected: 'a number', found: 'text' }));
    expect(shown.details).toMatchObject({ position: 4, expected: '数字', found: '文本' });
    expect(shown.details).not.toHaveProperty('step');
  });

  it('names the option alone where the engine refuses one', () => {
    expect(
      stepError(error('invalid-parameter', { parameter: 'recipe.steps.2.step.method' })).details['parameter'],
    ).toBe('method');
  });
});
