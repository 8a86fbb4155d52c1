import { describe, expect, it } from 'vitest';
import { categoryColumns, describingColumns, identifies } from '../../../src/domain/prepare/default-columns';
import type { Step } from '../../../src/domain/prepare/step';
import type { Table } from '../../../src/domain/prepare/table';
import { finish } from '../../../src/domain/stats/steps';
import { tryFitRecipe } from '../../../src/domain/prepare/recipe';
import { numbers, texts } from '../predict/columns';
import { namesOf, prepare, tableOf } from './tables';

const rows = Array.from({ length: 200 }, (_, row) => row);
const some = (count: number, name: string) => texts(...rows.map((row) => `${name} ${row % count}`));

const table: Table = [
  { name: 'Kunde', column: some(40, 'K'), role: 'customerId' },
  { name: 'Bon', column: numbers(...rows.map((row) => 5000 + (row >> 1))), role: 'orderId' },
  { name: 'mail', column: some(190, 'someone') },
  { name: 'sku', column: some(60, 'S') },
  { name: 'zip code', column: some(9, '021') },
  { name: 'phone', column: numbers(...rows.map((row) => 30_000 + row)) },
  { name: 'plan', column: some(3, 'plan') },
  { name: 'said', column: some(120, 'a sentence that somebody has written about a shop') },
  { name: 'spent', column: numbers(...rows.map((row) => row * 1.5)) },
  { name: 'nothing', column: texts(...rows.map(() => null)) },
];

describe('columns that a step works on where none are named', () => {
  it('tells identifiers by role, by name, and by nearly all values being different', () => {
    expect(namesOf(table.filter(identifies))).toEqual(['Kunde', 'Bon', 'mail', 'sku', 'phone']);
  });

  it('takes no indicator of a value “No” for one', () => {
    const answers = tableOf({ plan_No: numbers(0, 1, null), plan_no: numbers(0, 1, 2) });
    expect(namesOf(answers.filter(identifies))).toEqual(['plan_no']);
  });

  it('has no identifiers among them, unless they are asked for', () => {
    expect(describingColumns(table, undefined, ['number'])).toEqual(['spent']);
    expect(describingColumns(table, ['phone'], ['number'])).toEqual(['phone']);
    expect(categoryColumns(table, undefined)).toEqual(['zip code', 'plan']);
    expect(categoryColumns(table, ['mail'])).toEqual(['mail']);
  });

  it.each<[Step, string[]]>([
    [{ op: 'encode', method: 'ordinal' }, ['zip code', 'plan']],
    [{ op: 'encode', method: 'target', target: 'spent' }, ['zip code', 'plan']],
    [{ op: 'scale', method: 'zscore' }, ['spent']],
    [{ op: 'clip', method: 'quantile', lower: 0.1, upper: 0.9 }, ['spent']],
  ])('changes nothing but describing columns: %o', (step, changed) => {
    const { table: after } = prepare(table, step);
    expect(namesOf(after)).toEqual(namesOf(table));
    expect(namesOf(after.filter(({ column }, at) => column !== table[at]!.column))).toEqual(changed);
  });

  it('makes indicator columns of categories only', () => {
    const { table: after } = prepare(table, { op: 'encode', method: 'onehot' });
    const known = new Set(namesOf(table));
    expect(namesOf(after).filter((name) => !known.has(name))).toHaveLength(9 + 3);
    expect(namesOf(after)).toContain('Kunde');
  });

  it('knows the column of customers through steps that rename, keep, tidy and group', () => {
    const steps: Step[] = [
      { op: 'rename', names: [{ from: 'Kunde', to: 'wer' }] },
      { op: 'filter', expression: 'spent > 10' },
      { op: 'tidyText', method: 'commonestSpelling' },
      { op: 'aggregate', by: ['wer', 'plan'], aggregates: [{ function: 'count' }] },
      { op: 'select', columns: ['plan', 'wer'] },
      { op: 'encode', method: 'ordinal' },
    ];
    const run = finish(tryFitRecipe(table, steps));
    expect(run.failure).toBeNull();
    expect(run.table.map(({ name, column, role }) => [name, column.type, role])).toEqual([
      ['plan', 'number', undefined],
      ['wer', 'text', 'customerId'],
    ]);
  });

  it('says so where no column is left to work on', () => {
    expect(() => prepare(tableOf({ phone: numbers(1, 2) }), { op: 'scale', method: 'log' })).toThrow(
      expect.objectContaining({ code: 'no-usable-columns' }),
    );
  });
});
