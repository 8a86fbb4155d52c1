import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitAggregate } from '../../../src/domain/prepare/aggregate';
import type { Aggregate, AggregateStep } from '../../../src/domain/prepare/step';
import { booleans, dates, numbers, texts } from '../predict/columns';
import { cellsOf, contents, prepare, tableOf, worstError } from './tables';

const FUNCTIONS = ['sum', 'mean', 'min', 'max', 'count', 'distinct', 'first', 'last'] as const;
const aggregate = (by: string[], ...aggregates: Aggregate[]): AggregateStep => ({ op: 'aggregate', by, aggregates });

const table = tableOf({
  id: texts('b', 'a', 'b', null, 'a', 'c', null),
  x: numbers(1, 5, 4, 7, 5, null, 9),
  paid: booleans(true, false, true, null, true, null, false),
  when: dates('2024-01-03', '2024-01-01', '2024-01-02', null, '2024-01-05', null, '2024-01-01'),
  note: texts(null, 'p', 'q', 'r', 'p', null, 's'),
});

describe('aggregate', () => {
  it('makes one row a group in order of first appearance, missing keys a group of their own', () => {
    const all = FUNCTIONS.map((name) => ({ column: 'x', function: name }));
    const { table: made } = prepare(table, aggregate(['id'], { function: 'count' }, ...all));
    expect(contents(made)).toEqual([
      ['id', 'text', ['b', 'a', null, 'c']],
      ['count', 'number', [2, 2, 2, 1]],
      ['x_sum', 'number', [5, 10, 16, null]],
      ['x_mean', 'number', [2.5, 5, 8, null]],
      ['x_min', 'number', [1, 5, 7, null]],
      ['x_max', 'number', [4, 5, 9, null]],
      ['x_count', 'number', [2, 2, 2, 0]],
      ['x_distinct', 'number', [2, 1, 2, 0]],
      ['x_first', 'number', [1, 5, 7, null]],
      ['x_last', 'number', [4, 5, 9, null]],
    ]);
  });

  it('takes figures of dates, text and booleans, leaving out missing cells', () => {
    const { table: made } = prepare(
      table,
      aggregate(
        ['id'],
        { column: 'when', function: 'min', name: 'since' },
        { column: 'when', function: 'max', name: 'until' },
        { column: 'paid', function: 'sum' },
        { column: 'paid', function: 'mean' },
        { column: 'paid', function: 'last' },
        { column: 'note', function: 'first' },
        { column: 'note', function: 'last' },
        { column: 'note', function: 'distinct' },
        { column: 'note', function: 'count' },
      ),
    );
    const day = (text: string): string => `${text}T00:00:00.000Z`;
    expect(contents(made).slice(1)).toEqual([
      ['since', 'date', [day('2024-01-02'), day('2024-01-01'), day('2024-01-01'), null]],
      ['until', 'date', [day('2024-01-03'), day('2024-01-05'), day('2024-01-01'), null]],
      ['paid_sum', 'number', [2, 1, 0, null]],
      ['paid_mean', 'number', [1, 0.5, 0, null]],
      ['paid_last', 'boolean', [true, true, false, null]],
      ['note_first', 'text', ['q', 'p', 'r', null]],
      ['note_last', 'text', ['q', 'p', 's', null]],
      ['note_distinct', 'number', [1, 1, 2, 0]],
      ['note_count', 'number', [1, 2, 2, 0]],
    ]);
  });

  it('makes one row of all without columns to group by, and none of no rows', () => {
    const step = aggregate([], { function: 'count', name: 'rows' }, { column: 'x', function: 'max' });
    expect(contents(prepare(table, step).table)).toEqual([
      ['rows', 'number', [7]],
      ['x_max', 'number', [9]],
    ]);
    expect(contents(prepare(table, step, tableOf({ x: numbers() })).table)).toEqual([
      ['rows', 'number', []],
      ['x_max', 'number', []],
    ]);
  });

  it('gives the different combinations where no figure is asked for', () => {
    expect(cellsOf(prepare(table, aggregate(['id'])).table, 'id')).toEqual(['b', 'a', null, 'c']);
  });

  it('keeps the total of sums and counts, whatever the groups', () => {
    const row = fc.record({
      key: fc.integer({ min: 0, max: 5 }),
      other: fc.boolean(),
      x: fc.option(fc.integer({ min: -99, max: 99 })),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
        const data = tableOf({
          key: numbers(...rows.map(({ key }) => key)),
          other: booleans(...rows.map(({ other }) => other)),
          x: numbers(...rows.map(({ x }) => x)),
        });
        const step = aggregate(['key', 'other'], { function: 'count' }, { column: 'x', function: 'sum' });
        const { table: made } = prepare(data, step);
        const total = (name: string): number =>
          cellsOf(made, name).reduce<number>((sum, cell) => sum + Number(cell), 0);
        const groups = new Set(rows.map(({ key, other }) => `${key} ${other}`));
        expect(cellsOf(made, 'count')).toHaveLength(groups.size);
        expect(total('count')).toBe(rows.length);
        expect(total('x_sum')).toBe(rows.reduce((sum, { x }) => sum + (x ?? 0), 0));
      }),
    );
  });

  it('takes means as accurately as sums are', () => {
    const data = tableOf({ x: numbers(0.1, 0.2, 0.3) });
    const { table: made } = prepare(data, aggregate([], { column: 'x', function: 'mean' }));
    expect(worstError(cellsOf(made, 'x_mean'), [0.2])).toBeLessThan(1e-15);
  });

  it('refuses figures that a type has not, or that lack a column', () => {
    const refuse = (step: AggregateStep) => expect(() => fitAggregate(table, step));
    const notNumeric = (column: string) => expect.objectContaining({ code: 'column-not-numeric', details: { column } });
    refuse(aggregate(['id'], { column: 'note', function: 'sum' })).toThrow(notNumeric('note'));
    refuse(aggregate(['id'], { column: 'when', function: 'mean' })).toThrow(notNumeric('when'));
    refuse(aggregate(['id'], { column: 'paid', function: 'max' })).toThrow(notNumeric('paid'));
    refuse(aggregate(['id'], { function: 'sum' })).toThrow(expect.objectContaining({ code: 'missing-parameter' }));
    refuse(aggregate(['id', 'id'])).toThrow(expect.objectContaining({ code: 'invalid-parameter' }));
    refuse(aggregate(['z'])).toThrow(expect.objectContaining({ code: 'column-not-found' }));
    refuse(aggregate([])).toThrow(expect.objectContaining({ details: { parameter: 'aggregates' } }));
    const twice = aggregate(['id'], { function: 'count', name: 'id' });
    expect(() => prepare(table, twice)).toThrow(
      expect.objectContaining({ details: { parameter: 'columns', column: 'id' } }),
    );
  });

  it('refuses another type in another table, and sums beyond float64', () => {
    const step = aggregate([], { column: 'x', function: 'sum' });
    expect(() => prepare(table, step, tableOf({ x: texts('a') }))).toThrow(
      expect.objectContaining({ code: 'column-not-numeric' }),
    );
    expect(() => prepare(table, step, tableOf({ x: numbers(1e308, 1e308) }))).toThrow(
      expect.objectContaining({ code: 'not-converged', details: { column: 'x' } }),
    );
  });
});
