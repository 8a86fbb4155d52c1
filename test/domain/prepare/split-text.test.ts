import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitSplitText } from '../../../src/domain/prepare/split-text';
import { numbers, texts } from '../predict/columns';
import { cellsOf, contents, prepare, tableOf } from './tables';

const table = tableOf({
  customer: texts('A', 'B', 'C'),
  basket: texts('milk; bread', null, 'milk'),
  paid: numbers(3, 4, 5),
});

describe('splitText', () => {
  it('makes a row of each part, repeats the other columns, and keeps rows without a part', () => {
    const { table: split, leftOut } = prepare(table, { op: 'splitText', column: 'basket', delimiter: ';' });
    expect(contents(split)).toEqual([
      ['customer', 'text', ['A', 'A', 'B', 'C']],
      ['basket', 'text', ['milk', 'bread', null, 'milk']],
      ['paid', 'number', [3, 3, 4, 5]],
    ]);
    expect(leftOut).toEqual([]);
  });

  it('numbers the rows that went in, beside the parts under their new name', () => {
    const step = { op: 'splitText', column: 'basket', delimiter: ';', name: 'item', rowNumber: 'row' } as const;
    expect(contents(prepare(table, step).table).slice(1, 3)).toEqual([
      ['row', 'number', [1, 1, 2, 3]],
      ['item', 'text', ['milk', 'bread', null, 'milk']],
    ]);
  });

  it('applies to another table as it was fitted', () => {
    const other = tableOf({ basket: texts('eggs,milk'), x: numbers(1) });
    const { table: split } = prepare(table, { op: 'splitText', column: 'basket' }, other);
    expect(contents(split)).toEqual([
      ['basket', 'text', ['eggs', 'milk']],
      ['x', 'number', [1, 1]],
    ]);
  });

  it('loses no item: rows put together again by their number are the cells that went in', () => {
    const item = fc.constantFrom('milk', 'rolls/buns', '林檎', 'x y');
    fc.assert(
      fc.property(fc.array(fc.array(item), { minLength: 1 }), (baskets) => {
        const whole = tableOf({ all: texts(...baskets.map((items) => (items.length > 0 ? items.join(',') : null))) });
        const { table: split } = prepare(whole, { op: 'splitText', column: 'all', rowNumber: 'row' });
        const items = cellsOf(split, 'all');
        const again: unknown[][] = baskets.map(() => []);
        cellsOf(split, 'row').forEach((row, at) => items[at] !== null && again[Number(row) - 1]!.push(items[at]));
        expect(again).toEqual(baskets);
      }),
    );
  });

  it('refuses what is no text, blank names, no delimiter, and names that are taken', () => {
    const refusal = (parameter: string) =>
      expect.objectContaining({ code: 'invalid-parameter', details: expect.objectContaining({ parameter }) });
    const step = { op: 'splitText', column: 'basket' } as const;
    expect(() => fitSplitText(table, { ...step, column: 'paid' })).toThrow(refusal('column'));
    expect(() => fitSplitText(table, { ...step, column: 'none' })).toThrow(
      expect.objectContaining({ code: 'column-not-found' }),
    );
    expect(() => fitSplitText(table, { ...step, delimiter: '' })).toThrow(refusal('delimiter'));
    expect(() => fitSplitText(table, { ...step, name: ' ' })).toThrow(refusal('name'));
    expect(() => fitSplitText(table, { ...step, rowNumber: '' })).toThrow(refusal('rowNumber'));
    expect(() => prepare(table, { ...step, rowNumber: 'paid' })).toThrow(refusal('columns'));
  });
});
