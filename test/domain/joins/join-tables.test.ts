import { describe, expect, it } from 'vitest';
import type { JoinSource } from '../../../src/domain/joins/join-source';
import { joinTables, type JoinedTable, type JoinOptions } from '../../../src/domain/joins/join-tables';
import { finish } from '../../../src/domain/stats/steps';
import { cells } from '../../analyses/memory-context';
import { booleans, dates, numbers, texts } from '../predict/columns';

const orders: JoinSource = {
  name: 'orders',
  keys: ['customer'],
  columns: [
    { name: 'customer', column: texts('ann', 'bob', 'ann', 'zoe', null), role: 'customerId' },
    { name: 'amount', column: numbers(1, 2, 3, 4, 5), role: 'amount' },
  ],
};
const people: JoinSource = {
  name: 'people',
  keys: ['id'],
  columns: [
    { name: 'id', column: texts('bob', 'ann', 'kim', 'bob'), role: 'customerId' },
    { name: 'amount', column: numbers(10, 20, 30, 40), role: 'amount' },
    { name: 'city', column: texts('Oslo', 'Lima', 'Rome', 'Bonn') },
    { name: 'active', column: booleans(true, null, false, false) },
    { name: 'joined', column: dates('2024-01-01', '2024-01-02', null, '2024-01-04'), role: 'date' },
    { name: 'spent', column: numbers(7, 8, 9, 6), role: 'cost' },
  ],
};

const join = (options: Partial<JoinOptions> = {}, left = orders, right = people): JoinedTable =>
  finish(joinTables(left, right, { how: 'left', duplicates: 'first', ...options }));
const table = ({ columns }: JoinedTable) =>
  Object.fromEntries(columns.map(({ name, column }) => [name, cells(column)]));
const roles = ({ columns }: JoinedTable) => columns.map(({ role }) => role);

describe('joinTables', () => {
  it('brings all columns but the key to the rows of the left table', () => {
    const joined = join();
    expect(table(joined)).toEqual({
      customer: ['ann', 'bob', 'ann', 'zoe', null],
      amount: [1, 2, 3, 4, 5],
      'amount (people)': [20, 10, 20, null, null],
      city: ['Lima', 'Oslo', 'Lima', null, null],
      active: [null, true, null, null, null],
      joined: ['2024-01-02T00:00:00.000Z', '2024-01-01T00:00:00.000Z', '2024-01-02T00:00:00.000Z', null, null],
      spent: [8, 7, 8, null, null],
    });
    expect(joined).toMatchObject({ rows: 5, matched: 3, leftOut: [{ rows: 1 }, { rows: 1 }] });
    expect(joined.columns[0]!.column).toBe(orders.columns[0]!.column);
  });

  it('makes a row of each match where it is told to, and drops what has none', () => {
    const joined = join({ how: 'inner', duplicates: 'expand', bring: ['city', 'id'] });
    expect(table(joined)).toEqual({
      customer: ['ann', 'bob', 'bob', 'ann'],
      amount: [1, 2, 2, 3],
      city: ['Lima', 'Oslo', 'Bonn', 'Lima'],
      id: ['ann', 'bob', 'bob', 'ann'],
    });
  });

  it('keeps no text that no row has', () => {
    const joined = join({ how: 'inner', bring: ['city'] });
    expect(joined.columns.map(({ column }) => column.type === 'text' && column.dictionary)).toEqual([
      ['ann', 'bob'],
      false,
      ['Oslo', 'Lima'],
    ]);
  });

  it('has the keys of either table in the key column of a full join', () => {
    const joined = join({ how: 'full', bring: ['city'] });
    expect(table(joined)).toEqual({
      customer: ['ann', 'bob', 'ann', 'zoe', null, 'kim'],
      amount: [1, 2, 3, 4, 5, null],
      city: ['Lima', 'Oslo', 'Lima', null, null, 'Rome'],
    });
  });

  it('makes text of a key that is a number on one side only, in a full join', () => {
    const left: JoinSource = { name: 'l', keys: ['k'], columns: [{ name: 'k', column: numbers(1, 2, null) }] };
    const right: JoinSource = { name: 'r', keys: ['k'], columns: [{ name: 'k', column: texts('A7', '2') }] };
    expect(table(join({ how: 'full' }, left, right))).toEqual({ k: ['1', '2', null, 'A7'] });
    expect(table(join({ how: 'full' }, right, left))).toEqual({ k: ['A7', '2', '1', null] });
    expect(join({ how: 'left' }, left, right).columns[0]!.column.type).toBe('number');
  });

  it('keeps numbers, dates and yes or no as they are where both sides have them', () => {
    const source = (name: string, ...keys: JoinSource['columns']): JoinSource => ({
      name,
      keys: keys.map((key) => key.name),
      columns: keys,
    });
    const left = source(
      'l',
      { name: 'a', column: numbers(1, 2) },
      { name: 'b', column: dates('2024-01-01', '2024-01-02') },
      { name: 'c', column: booleans(true, false) },
    );
    const right = source(
      'r',
      { name: 'x', column: numbers(2, 9) },
      { name: 'y', column: dates('2024-01-02', '2024-01-09') },
      { name: 'z', column: booleans(false, true) },
    );
    const joined = join({ how: 'full' }, left, right);
    expect(joined.columns.map(({ column }) => column.type)).toEqual(['number', 'date', 'boolean']);
    expect(table(joined)).toEqual({
      a: [1, 2, 9],
      b: ['2024-01-01', '2024-01-02', '2024-01-09'].map((day) => `${day}T00:00:00.000Z`),
      c: [true, false, true],
    });
  });

  it('keeps one name apart from the next, whatever is there', () => {
    const left: JoinSource = {
      ...orders,
      columns: [...orders.columns, { name: 'amount (people)', column: numbers(1, 2, 3, 4, 5) }],
    };
    expect(join({ bring: ['amount', 'city', 'city'] }, left).columns.map(({ name }) => name)).toEqual([
      'customer',
      'amount',
      'amount (people)',
      'amount (people) 2',
      'city',
      'city (people)',
    ]);
  });

  it('carries a role that is free: of repeated rows only where a sum cannot count it twice', () => {
    expect(roles(join())).toEqual(['customerId', 'amount', undefined, undefined, undefined, 'date', undefined]);
    const once: JoinSource = {
      ...orders,
      columns: [{ name: 'customer', column: texts('ann', 'bob', null), role: 'customerId' }],
    };
    expect(roles(join({}, once))).toEqual(['customerId', 'amount', undefined, undefined, 'date', 'cost']);
  });

  it('takes the role from a figure of the left table whose rows are repeated', () => {
    expect(roles(join({ duplicates: 'expand', bring: [] }))).toEqual(['customerId', undefined]);
    expect(roles(join({ how: 'full', bring: [] }))).toEqual(['customerId', 'amount']);
  });

  it('refuses a row with two matches, naming the key, unless only keys without a match repeat', () => {
    expect(() => join({ duplicates: 'refuse' })).toThrow(
      expect.objectContaining({
        code: 'duplicated-keys',
        details: { table: 'people', column: 'id', key: 'bob', rows: 2 },
      }),
    );
    const harmless: JoinSource = { ...orders, columns: [{ name: 'customer', column: texts('ann') }] };
    expect(join({ duplicates: 'refuse' }, harmless).rows).toBe(1);
  });

  it('names a column that is not there', () => {
    expect(() => join({ bring: ['gone'] })).toThrow(
      expect.objectContaining({ code: 'column-not-found', details: { table: 'people', column: 'gone' } }),
    );
  });
});
