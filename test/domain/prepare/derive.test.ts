import { describe, expect, it } from 'vitest';
import { fitDerive } from '../../../src/domain/prepare/derive';
import { numbers, texts } from '../predict/columns';
import { contents, prepare, tableOf } from './tables';

const table = tableOf({ price: numbers(2, 3, null, 5), quantity: numbers(10, 0, 1, null) });
const derive = (name: string, expression: string) => ({ op: 'derive', name, expression }) as const;

describe('derive', () => {
  it('adds a column after the others', () => {
    const { table: derived, cells } = prepare(table, derive('amount', 'price * quantity'));
    expect(contents(derived).at(-1)).toEqual(['amount', 'number', [20, 0, null, null]]);
    expect(cells).toEqual([]);
  });

  it('replaces a column of that name in its place', () => {
    const { table: derived } = prepare(table, derive('price', 'price + 1'));
    expect(contents(derived)).toEqual([
      ['price', 'number', [3, 4, null, 6]],
      ['quantity', 'number', [10, 0, 1, null]],
    ]);
  });

  it('counts what has no result though nothing is missing', () => {
    const { cells } = prepare(table, derive('each', 'price / quantity'));
    expect(cells).toEqual([{ column: 'each', event: 'not-computable', cells: 1 }]);
  });

  it('refuses another type of result than it was fitted with, and a blank name', () => {
    const other = tableOf({ price: texts('a'), quantity: numbers(1) });
    expect(() => prepare(table, derive('copy', 'price'), other)).toThrow(
      expect.objectContaining({ code: 'invalid-parameter', details: { parameter: 'expression' } }),
    );
    expect(() => fitDerive(table, derive(' ', 'price'))).toThrow(
      expect.objectContaining({ details: { parameter: 'name' } }),
    );
  });
});
