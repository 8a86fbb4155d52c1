import { expect, test } from 'vitest';
import { pastedTable } from '../../../src/ui/pages/data/pasted-table';

test('cells of a spreadsheet are separated by tabs', () => {
  expect(pastedTable('\uFEFFid\tpaid\n1\t2,50\n')).toEqual({
    text: 'id\tpaid\n1\t2,50\n',
    options: { delimiter: '\t' },
  });
});

test('lines that a separator divides are left to be understood', () => {
  expect(pastedTable('id;paid\r\n1;2,50')).toEqual({ text: 'id;paid\r\n1;2,50', options: {} });
});

test.each(['', '  \n', 'a word', 'Dear all,\nsee you soon', 'one, two'])('%j is no table', (text) => {
  expect(pastedTable(text)).toBeNull();
});
