import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitScale } from '../../../src/domain/prepare/scale';
import { scaleValues, unscaleValues } from '../../../src/domain/prepare/scaling';
import type { ScaleMethod, ScaleStep } from '../../../src/domain/prepare/step';
import type { Table } from '../../../src/domain/prepare/table';
import { finish } from '../../../src/domain/stats/steps';
import { booleans, dates, numbers, texts } from '../predict/columns';
import { columnNames, fittedTable, golden, otherTable } from './golden';
import { cellsOf, prepare, tableOf, worstError } from './tables';

const METHODS: readonly ScaleMethod[] = ['minmax', 'zscore', 'robust', 'log', 'yeoJohnson'];
const scale = (method: ScaleMethod, more: Partial<ScaleStep> = {}): ScaleStep => ({ op: 'scale', method, ...more });
const fitError = (table: Table, step: ScaleStep) => expect(() => finish(fitScale(table, step)));

describe('scale', () => {
  it.each(['zscore', 'minmax', 'robust', 'yeoJohnson'] as const)(
    "matches scikit-learn's scaler on two tables with missing cells: %s",
    (method) => {
      const expected = golden.scale[method];
      const errors = columnNames.flatMap((name, index) => [
        worstError(cellsOf(prepare(fittedTable, scale(method)).table, name), expected.fitted[index]!),
        worstError(cellsOf(prepare(fittedTable, scale(method), otherTable).table, name), expected.other[index]!),
      ]);
      expect(errors).toHaveLength(8);
      expect(Math.max(...errors)).toBeLessThan(1e-9);
    },
  );

  it.each(Object.entries(golden.power))(
    "transforms as scikit-learn's PowerTransformer does by the exponent of greatest likelihood: %s",
    (_, { values, transformed, standardized, own }) => {
      const table = tableOf({ x: numbers(...values) });
      const raw = cellsOf(prepare(table, scale('yeoJohnson', { standardize: false })).table, 'x');
      expect(worstError(raw, transformed)).toBeLessThan(1e-9);
      const standard = cellsOf(prepare(table, scale('yeoJohnson')).table, 'x');
      expect(worstError(standard, standardized)).toBeLessThan(1e-9);
      // Its own exponent is off in the seventh to tenth digit, differently on every processor.
      expect(worstError(standard, own.standardized)).toBeLessThan(1e-6);
    },
  );

  it('gives (x − min) / (max − min), also outside the range that it was fitted on', () => {
    const { table } = prepare(
      tableOf({ x: numbers(10, 30, null) }),
      scale('minmax'),
      tableOf({ x: numbers(15, 50, 0, null) }),
    );
    expect(cellsOf(table, 'x')).toEqual([0.25, 2, -0.5, null]);
  });

  it('takes logarithms of positive values as they are, and of others after an offset', () => {
    expect(cellsOf(prepare(tableOf({ x: numbers(1, Math.E) }), scale('log')).table, 'x')).toEqual([0, 1]);
    const { table } = prepare(tableOf({ x: numbers(-2, 0, null) }), scale('log'));
    expect(cellsOf(table, 'x')).toEqual([0, Math.log(3), null]);
    expect(cellsOf(prepare(tableOf({ x: numbers(0, 9) }), scale('log', { offset: 1 })).table, 'x')).toEqual([
      0,
      Math.log(10),
    ]);
  });

  it('counts values that have no logarithm and leaves them missing', () => {
    const { table, cells } = prepare(
      tableOf({ x: numbers(1, 2) }),
      scale('log'),
      tableOf({ x: numbers(-1, 0, 1, null) }),
    );
    expect(cellsOf(table, 'x')).toEqual([null, null, 0, null]);
    expect(cells).toEqual([{ column: 'x', event: 'not-computable', cells: 2 }]);
  });

  it('has an inverse', () => {
    const sample = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(sample, fc.constantFrom('minmax', 'zscore', 'robust', 'log'), (values, method) => {
        const fitted = finish(fitScale(tableOf({ x: numbers(...values) }), scale(method)));
        const { scaling } = JSON.parse(JSON.stringify(fitted.columns[0])) as (typeof fitted.columns)[0];
        const back = unscaleValues(finish(scaleValues(Float64Array.from(values), scaling)), scaling);
        expect(worstError([...back], values)).toBeLessThan(1e-9);
      }),
    );
  });

  it.each(Object.entries(golden.power))('of Yeo and Johnson has an inverse: %s', (_, { values }) => {
    const { scaling } = finish(fitScale(tableOf({ x: numbers(...values) }), scale('yeoJohnson'))).columns[0]!;
    const back = unscaleValues(finish(scaleValues(Float64Array.from(values as number[]), scaling)), scaling);
    expect(worstError([...back], values)).toBeLessThan(1e-9);
  });

  it('leaves the exponent untouched by later standardising', () => {
    const { values, transformed } = golden.power.gamma;
    const { table } = prepare(tableOf({ x: numbers(...values) }), scale('yeoJohnson', { standardize: false }));
    expect(worstError(cellsOf(table, 'x'), transformed)).toBeLessThan(1e-5);
  });

  it.each(METHODS)('makes zeros of equal values: %s', (method) => {
    const { table } = prepare(tableOf({ x: numbers(1, 1, null, 1) }), scale(method));
    expect(cellsOf(table, 'x')).toEqual([0, 0, null, 0]);
  });

  it('centres a column whose quartiles are equal without dividing', () => {
    const { table } = prepare(tableOf({ x: numbers(5, 5, 5, 5, 9) }), scale('robust'));
    expect(cellsOf(table, 'x')).toEqual([0, 0, 0, 0, 4]);
  });

  it('makes numbers of dates and takes all columns of numbers where none is named', () => {
    const table = tableOf({ when: dates('2024-01-01', '2024-01-03'), x: numbers(1, 3), kind: texts('a', 'b') });
    const scaled = prepare(table, scale('minmax')).table;
    expect(cellsOf(scaled, 'x')).toEqual([0, 1]);
    expect(scaled[0]).toBe(table[0]);
    expect(scaled[2]).toBe(table[2]);
    expect(cellsOf(prepare(table, scale('minmax', { columns: ['when'] })).table, 'when')).toEqual([0, 1]);
  });

  it('never writes into the table that it is given', () => {
    const table = tableOf({ x: numbers(3, 1, 2) });
    for (const method of METHODS) prepare(table, scale(method));
    expect(cellsOf(table, 'x')).toEqual([3, 1, 2]);
  });

  it.each(METHODS)('refuses a column without values: %s', (method) => {
    const refusal = expect.objectContaining({ code: 'no-usable-rows', details: { column: 'x' } });
    fitError(tableOf({ x: numbers(null, null) }), scale(method)).toThrow(refusal);
    fitError(tableOf({ x: numbers() }), scale(method)).toThrow(refusal);
  });

  it('refuses what is not a measure, not there, or named twice', () => {
    const table = tableOf({ x: numbers(1, 2), kind: texts('a', 'b'), paid: booleans(true, false) });
    for (const column of ['kind', 'paid']) {
      fitError(table, scale('zscore', { columns: [column] })).toThrow(
        expect.objectContaining({ code: 'column-not-numeric', details: { column } }),
      );
    }
    fitError(table, scale('zscore', { columns: ['y'] })).toThrow(expect.objectContaining({ code: 'column-not-found' }));
    fitError(table, scale('zscore', { columns: ['x', 'x'] })).toThrow(
      expect.objectContaining({ code: 'invalid-parameter' }),
    );
    fitError(tableOf({ kind: texts('a') }), scale('zscore')).toThrow(
      expect.objectContaining({ code: 'no-usable-columns' }),
    );
  });

  it('refuses an offset that leaves nothing above zero', () => {
    fitError(tableOf({ x: numbers(1, 2) }), scale('log', { offset: -2 })).toThrow(
      expect.objectContaining({ code: 'invalid-parameter', details: { parameter: 'offset', column: 'x' } }),
    );
  });

  it('says so where the figures leave float64', () => {
    const refusal = expect.objectContaining({ code: 'not-converged', details: { column: 'x' } });
    fitError(tableOf({ x: numbers(-1.7e308, 1.7e308) }), scale('minmax')).toThrow(refusal);
    fitError(tableOf({ x: numbers(1e200, -1e200) }), scale('zscore')).toThrow(refusal);
    const years = numbers(1950.1, 1962, 1990, 2009, 2009.001, 2009.002, 2009.003);
    fitError(tableOf({ x: years }), scale('yeoJohnson')).toThrow(refusal);
  });
});
