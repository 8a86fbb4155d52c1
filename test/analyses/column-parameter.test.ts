import { expect, test } from 'vitest';
import { findColumn, needColumn, readNumbers } from '../../src/analyses/column-parameter';
import { booleans, dates, numbers, texts } from '../domain/predict/columns';
import { memoryContext } from './memory-context';

const columns = {
  Monetary_Value: numbers(1, 2),
  paid: numbers(3, 4),
  member: booleans(true, null),
  since: dates('2025-01-01', null),
  name: texts('a', 'b'),
};
const table = await memoryContext(columns, { paid: 'amount' }).context.table('t1');

test('what is asked for comes before the role, and the role before the name', () => {
  const defaults = { role: 'amount', names: ['monetaryValue'] } as const;
  expect(findColumn(table, 'name', defaults)).toBe('name');
  expect(findColumn(table, undefined, defaults)).toBe('paid');
  expect(findColumn(table, undefined, { ...defaults, role: 'cost' })).toBe('Monetary_Value');
  expect(findColumn(table, undefined, { names: ['none', 'PAID'] })).toBe('paid');
  expect(findColumn(table, undefined, { role: 'cost', names: ['money'] })).toBeNull();
});

test('a column that is needed and not there is asked for by its parameter', () => {
  expect(needColumn(table, 'purchase', undefined, { role: 'amount' })).toBe('paid');
  expect(() => needColumn(table, 'cost', undefined, { role: 'cost' })).toThrowError(
    expect.objectContaining({ code: 'missing-parameter', details: { parameter: 'cost', table: 't1' } }),
  );
});

test('numbers and booleans are figures; dates, text and absent columns are not', async () => {
  expect(await readNumbers(table, 'paid')).toEqual(Float64Array.of(3, 4));
  expect(await readNumbers(table, 'member')).toEqual(Float64Array.of(1, NaN));
  await expect(readNumbers(table, 'since')).rejects.toMatchObject({ code: 'column-not-numeric' });
  await expect(readNumbers(table, 'name')).rejects.toMatchObject({ code: 'column-not-numeric' });
  await expect(readNumbers(table, 'gone')).rejects.toMatchObject({ code: 'column-not-found' });
});
