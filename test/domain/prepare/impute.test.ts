import { describe, expect, it } from 'vitest';
import { fitImpute } from '../../../src/domain/prepare/impute';
import type { ImputeMethod, ImputeStep } from '../../../src/domain/prepare/step';
import type { Table } from '../../../src/domain/prepare/table';
import { finish } from '../../../src/domain/stats/steps';
import { booleans, dates, numbers, texts } from '../predict/columns';
import { columnNames, fittedTable, golden, otherTable } from './golden';
import { cellsOf, namesOf, prepare, tableOf, worstError } from './tables';

const impute = (method: ImputeMethod, more: Partial<ImputeStep> = {}): ImputeStep => ({
  op: 'impute',
  method,
  ...more,
});
const fitError = (table: Table, step: ImputeStep) => expect(() => finish(fitImpute(table, step)));

const mixed = tableOf({
  age: numbers(4, null, 1, 4, 7),
  plan: texts('b', 'a', null, 'b', 'a'),
  since: dates('2024-01-01', null, '2024-01-03', '2024-01-03', '2024-01-08'),
  paid: booleans(null, true, true, false, null),
});

describe('impute by a figure', () => {
  it.each(['mean', 'median', 'mode'] as const)("matches scikit-learn's SimpleImputer on two tables: %s", (method) => {
    const expected = golden.impute[method];
    const errors = columnNames.flatMap((name, index) => [
      worstError(cellsOf(prepare(fittedTable, impute(method)).table, name), expected.fitted[index]!),
      worstError(cellsOf(prepare(fittedTable, impute(method), otherTable).table, name), expected.other[index]!),
    ]);
    expect(errors).toHaveLength(8);
    expect(Math.max(...errors)).toBeLessThan(1e-9);
  });

  it("matches scikit-learn's SimpleImputer: constant", () => {
    const { table } = prepare(fittedTable, impute('constant', { value: -1 }), otherTable);
    const errors = columnNames.map((name, index) =>
      worstError(cellsOf(table, name), golden.impute.constant.other[index]!),
    );
    expect(errors).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ['min', 1],
    ['max', 7],
    ['mean', 4],
    ['median', 4],
    ['mode', 4],
  ] as const)('fills numbers by their %s', (method, value) => {
    const { table, cells } = prepare(mixed, impute(method, { columns: ['age'] }));
    expect(cellsOf(table, 'age')).toEqual([4, value, 1, 4, 7]);
    expect(cells).toEqual([{ column: 'age', event: 'imputed', cells: 1 }]);
  });

  it('fills every type by its mode, the least of several', () => {
    const { table } = prepare(mixed, impute('mode'));
    expect(cellsOf(table, 'plan')).toEqual(['b', 'a', 'a', 'b', 'a']);
    expect(cellsOf(table, 'since')[1]).toBe('2024-01-03T00:00:00.000Z');
    expect(cellsOf(table, 'paid')).toEqual([true, true, true, false, true]);
  });

  it('fills dates by whole milliseconds', () => {
    const table = tableOf({ since: dates('2024-01-01', null, '1970-01-01T00:00:00.001Z') });
    const { values } = prepare(table, impute('mean', { columns: ['since'] })).table[0]!.column as {
      values: Float64Array;
    };
    expect(values[1]).toBe(Math.round((Date.UTC(2024, 0, 1) + 1) / 2));
  });

  it('fills by what the fitted table had, even by text that another table has not', () => {
    const other = tableOf({
      age: numbers(null, 9),
      plan: texts('z', null),
      since: dates(null, null),
      paid: booleans(null, null),
    });
    const { table } = prepare(mixed, impute('mode'), other);
    expect(cellsOf(table, 'age')).toEqual([4, 9]);
    expect(cellsOf(table, 'plan')).toEqual(['z', 'a']);
    expect(cellsOf(table, 'since')).toEqual(['2024-01-03T00:00:00.000Z', '2024-01-03T00:00:00.000Z']);
    expect(cellsOf(table, 'paid')).toEqual([true, true]);
  });

  it('takes all columns of numbers where none is named, and leaves the others', () => {
    const { table } = prepare(mixed, impute('median'));
    expect(cellsOf(table, 'age')).not.toContain(null);
    expect(table.slice(1)).toEqual(mixed.slice(1));
  });

  it('takes a number for missing where it is told to', () => {
    const table = tableOf({ price: numbers(0, 3, 0, 5, null) });
    const step = impute('median', { missingValue: 0, indicator: true });
    const { table: filled, cells } = prepare(table, step);
    expect(cellsOf(filled, 'price')).toEqual([4, 3, 4, 5, 4]);
    expect(cellsOf(filled, 'price_missing')).toEqual([true, false, true, false, true]);
    expect(cells).toEqual([{ column: 'price', event: 'imputed', cells: 3 }]);
    expect(cellsOf(prepare(table, step, tableOf({ price: numbers(0, 7) })).table, 'price')).toEqual([4, 7]);
  });

  it('says where cells were missing, beside the column', () => {
    const { table } = prepare(mixed, impute('mode', { columns: ['age', 'paid'], indicator: true }));
    expect(namesOf(table)).toEqual(['age', 'age_missing', 'plan', 'since', 'paid', 'paid_missing']);
    expect(cellsOf(table, 'paid_missing')).toEqual([true, false, false, false, true]);
  });

  it('refuses a column without values, and a table without rows', () => {
    const refusal = expect.objectContaining({ code: 'no-usable-rows', details: { column: 'x' } });
    for (const method of ['mean', 'median', 'mode'] as const) {
      fitError(tableOf({ x: numbers(null, null) }), impute(method)).toThrow(refusal);
      fitError(tableOf({ x: numbers() }), impute(method)).toThrow(refusal);
    }
  });

  it('refuses figures that a type has not', () => {
    fitError(mixed, impute('mean', { columns: ['plan'] })).toThrow(
      expect.objectContaining({ code: 'column-not-numeric', details: { column: 'plan' } }),
    );
  });

  it('refuses a table whose column has another type than before', () => {
    expect(() => prepare(mixed, impute('mean', { columns: ['age'] }), tableOf({ age: texts('x', null) }))).toThrow(
      expect.objectContaining({ code: 'invalid-parameter', details: { parameter: 'value', column: 'age' } }),
    );
  });

  it('refuses an indicator under a name that is taken', () => {
    const table = tableOf({ x: numbers(1, null), x_missing: numbers(0, 0) });
    expect(() => prepare(table, impute('mean', { columns: ['x'], indicator: true }))).toThrow(
      expect.objectContaining({ code: 'invalid-parameter', details: { parameter: 'columns', column: 'x_missing' } }),
    );
  });
});

describe('impute by a constant', () => {
  it.each([
    ['age', 0.5, 0.5],
    ['plan', 'none', 'none'],
    ['since', '2020-02-29', '2020-02-29T00:00:00.000Z'],
    ['paid', false, false],
  ])('fills %s', (column, value, shown) => {
    const { table } = prepare(mixed, impute('constant', { columns: [column], value }));
    expect(cellsOf(table, column)).toContain(shown);
    expect(cellsOf(table, column)).not.toContain(null);
  });

  it.each([
    ['age', 'x'],
    ['age', NaN],
    ['plan', 3],
    ['plan', ''],
    ['since', 'soon'],
    ['since', 3],
    ['paid', 'true'],
    ['paid', undefined],
  ])('refuses for %s the value %s', (column, value) => {
    const step = impute('constant', { columns: [column], ...(value !== undefined && { value }) });
    fitError(mixed, step).toThrow(
      expect.objectContaining({ code: 'invalid-parameter', details: { parameter: 'value', column } }),
    );
  });

  it('takes columns of the type of the value where none is named', () => {
    const { table } = prepare(mixed, impute('constant', { value: 'none' }));
    expect(cellsOf(table, 'plan')).toContain('none');
    expect(cellsOf(table, 'age')).toContain(null);
  });
});

describe('impute by the value above', () => {
  it('leaves what is above the first value, and counts it', () => {
    const { table, cells } = prepare(mixed, impute('forwardFill'));
    expect(cellsOf(table, 'age')).toEqual([4, 4, 1, 4, 7]);
    expect(cellsOf(table, 'plan')).toEqual(['b', 'a', 'a', 'b', 'a']);
    expect(cellsOf(table, 'since')[1]).toBe('2024-01-01T00:00:00.000Z');
    expect(cellsOf(table, 'paid')).toEqual([null, true, true, false, false]);
    expect(cells).toContainEqual({ column: 'paid', event: 'imputed', cells: 1 });
    expect(cells).toContainEqual({ column: 'paid', event: 'still-missing', cells: 1 });
  });

  it('goes over several missing cells', () => {
    const { table } = prepare(tableOf({ x: numbers(null, 2, null, null, 5, null) }), impute('forwardFill'));
    expect(cellsOf(table, 'x')).toEqual([null, 2, 2, 2, 5, 5]);
  });
});
