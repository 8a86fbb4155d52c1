import { describe, expect, it } from 'vitest';
import { fitEncode } from '../../../src/domain/prepare/encode';
import type { EncodeStep } from '../../../src/domain/prepare/step';
import type { Table } from '../../../src/domain/prepare/table';
import { finish } from '../../../src/domain/stats/steps';
import { booleans, dates, numbers, texts } from '../predict/columns';
import { golden } from './golden';
import { cellsOf, contents, namesOf, prepare, tableOf } from './tables';

const fitted = tableOf({ plan: texts(...golden.encode.fitted) });
const other = tableOf({ plan: texts(...golden.encode.other) });
const encode = (method: 'onehot' | 'ordinal', more: Partial<EncodeStep> = {}): EncodeStep => ({
  op: 'encode',
  method,
  ...more,
});
const fitError = (table: Table, step: EncodeStep) => expect(() => finish(fitEncode(table, step)));

describe('one-hot encoding', () => {
  it("matches scikit-learn's OneHotEncoder, unseen values all zero", () => {
    const { table, cells } = prepare(fitted, encode('onehot'), other);
    expect(contents(table)).toEqual(
      golden.encode.levels.map((level, index) => [`plan_${level}`, 'number', golden.encode.oneHot[index]]),
    );
    expect(cells).toEqual([{ column: 'plan', event: 'unseen-value', cells: 2 }]);
  });

  it('makes missing cells zero everywhere, and counts them', () => {
    const table = tableOf({ id: numbers(1, 2, 3), plan: texts('b', null, 'a'), paid: booleans(true, false, null) });
    const { table: encoded, cells } = prepare(table, encode('onehot', { columns: ['plan', 'paid'] }));
    expect(contents(encoded)).toEqual([
      ['id', 'number', [1, 2, 3]],
      ['plan_a', 'number', [0, 0, 1]],
      ['plan_b', 'number', [1, 0, 0]],
      ['paid_false', 'number', [0, 1, 0]],
      ['paid_true', 'number', [1, 0, 0]],
    ]);
    expect(cells).toEqual([
      { column: 'plan', event: 'missing-value', cells: 1 },
      { column: 'paid', event: 'missing-value', cells: 1 },
    ]);
  });

  it('keeps the most frequent values, of equals the first, and counts the others', () => {
    const table = tableOf({ city: texts('d', 'c', 'c', 'a', 'b', 'b', 'b') });
    const { table: encoded, cells } = prepare(table, encode('onehot', { maxLevels: 3 }));
    expect(namesOf(encoded)).toEqual(['city_a', 'city_b', 'city_c']);
    expect(cells).toEqual([{ column: 'city', event: 'unseen-value', cells: 1 }]);
  });

  it('ignores dictionary entries that no row has', () => {
    const { table } = prepare(
      [{ name: 'x', column: { type: 'text', codes: Uint32Array.of(1), dictionary: ['a', 'b'] } }],
      encode('onehot'),
    );
    expect(namesOf(table)).toEqual(['x_b']);
  });

  it('refuses a level whose column is there already', () => {
    const table = tableOf({ plan: texts('a'), plan_a: numbers(1) });
    expect(() => prepare(table, encode('onehot'))).toThrow(
      expect.objectContaining({ code: 'invalid-parameter', details: { parameter: 'columns', column: 'plan_a' } }),
    );
  });
});

describe('ordinal encoding', () => {
  it("matches scikit-learn's OrdinalEncoder, unseen values −1", () => {
    const { table, cells } = prepare(fitted, encode('ordinal'), other);
    expect(contents(table)).toEqual([['plan', 'number', golden.encode.ordinal]]);
    expect(cells).toEqual([{ column: 'plan', event: 'unseen-value', cells: 2 }]);
  });

  it('orders numbers by size and keeps missing cells missing', () => {
    const table = tableOf({ size: numbers(10, 9, null, 100, 9) });
    const { table: encoded, cells } = prepare(table, encode('ordinal', { columns: ['size'] }));
    expect(cellsOf(encoded, 'size')).toEqual([1, 0, null, 2, 0]);
    expect(cells).toEqual([]);
  });

  it('takes an order as it is given', () => {
    const table = tableOf({ size: texts('small', 'large', 'medium', 'huge') });
    const { table: encoded } = prepare(table, encode('ordinal', { order: ['small', 'medium', 'large'] }));
    expect(cellsOf(encoded, 'size')).toEqual([0, 2, 1, -1]);
  });
});

describe('encoding', () => {
  it('refuses dates, measures, empty columns and odd options', () => {
    const table = tableOf({
      since: dates('2024-01-01'),
      empty: texts(null),
      plan: texts('a'),
    });
    fitError(table, encode('onehot', { columns: ['since'] })).toThrow(
      expect.objectContaining({ code: 'invalid-parameter' }),
    );
    fitError(table, encode('onehot', { columns: ['empty'] })).toThrow(
      expect.objectContaining({ code: 'no-usable-rows', details: { column: 'empty' } }),
    );
    fitError(table, encode('onehot', { columns: ['plan'], maxLevels: 0 })).toThrow(
      expect.objectContaining({ details: { parameter: 'maxLevels' } }),
    );
    fitError(table, encode('ordinal', { columns: ['plan'], order: ['a', 'a'] })).toThrow(
      expect.objectContaining({ details: { parameter: 'order' } }),
    );
    fitError(tableOf({ x: numbers(1) }), encode('onehot')).toThrow(
      expect.objectContaining({ code: 'no-usable-columns' }),
    );
    const measure = tableOf({ x: numbers(...Array.from({ length: 1001 }, (_, i) => i / 3)) });
    fitError(measure, encode('ordinal', { columns: ['x'] })).toThrow(
      expect.objectContaining({ code: 'invalid-parameter', details: { parameter: 'columns', column: 'x' } }),
    );
  });
});
