import { describe, expect, test } from 'vitest';
import type { ImportPreview } from '../../../src/contract/tables';
import { withChoice, withRole, withType } from '../../../src/ui/pages/data/import-choices';

const columns: ImportPreview['columns'] = [
  { name: 'a', originalName: 'a', type: 'text', role: 'customerId' },
  { name: 'b', originalName: 'b', type: 'text' },
];

describe('withChoice', () => {
  test('keeps what was chosen for columns when their names cannot change', () => {
    const options = { types: { a: 'text' }, roles: { amount: 'b' } } as const;
    expect(withChoice(options, { decimal: ',' })).toEqual({ ...options, decimal: ',' });
  });

  test('drops what was chosen for columns when the header is read otherwise', () => {
    const options = { types: { a: 'text' }, roles: { amount: 'b' }, name: 'shop' } as const;
    expect(withChoice(options, { header: false })).toEqual({ name: 'shop', header: false });
  });

  test('takes undefined for what is detected, and null for no quotes', () => {
    expect(withChoice({ encoding: 'big5', delimiter: ';' }, { encoding: undefined })).toEqual({ delimiter: ';' });
    expect(withChoice({}, { quote: null })).toEqual({ quote: null });
  });
});

describe('withRole', () => {
  test('takes the role away from the column that gets another', () => {
    expect(withRole({}, columns, 'a', 'orderId').roles).toEqual({ customerId: '', orderId: 'a' });
  });

  test('says that no column has a role that was taken away', () => {
    expect(withRole({}, columns, 'a', null).roles).toEqual({ customerId: '' });
  });

  test('moves a role from one column to another', () => {
    const taken = withRole({}, columns, 'a', null);
    expect(
      withRole(taken, [{ ...columns[0]!, role: undefined as never }, columns[1]!], 'b', 'customerId').roles,
    ).toEqual({
      customerId: 'b',
    });
  });
});

test('a column called __proto__ gets its type like any other', () => {
  const { types } = withType(withType({}, '__proto__', 'number'), 'b', 'date');
  expect(Object.entries(types ?? {})).toEqual([
    ['__proto__', 'number'],
    ['b', 'date'],
  ]);
});
