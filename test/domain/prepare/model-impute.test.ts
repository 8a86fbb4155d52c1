import { describe, expect, it } from 'vitest';
import { fitImputeModel } from '../../../src/domain/prepare/model-impute';
import type { ImputeStep } from '../../../src/domain/prepare/step';
import type { Table } from '../../../src/domain/prepare/table';
import { finish } from '../../../src/domain/stats/steps';
import { booleans, dates, numbers, texts } from '../predict/columns';
import { golden, numberColumn } from './golden';
import { cellsOf, prepare, tableOf, worstError } from './tables';

const { learned } = golden;
const [a, b, c] = learned.predictors as [number[], number[], number[]];
const [newA, newB, newC] = learned.new as [number[], number[], number[]];
const unknown = learned.ridge.map(() => null);

const training = tableOf({
  a: numberColumn(a),
  b: numberColumn(b),
  c: numberColumn(c),
  target: numberColumn(learned.target),
  label: texts(...learned.label),
});
const other = tableOf({
  a: numberColumn(newA),
  b: numberColumn(newB),
  c: numberColumn(newC),
  target: numberColumn(unknown),
  label: texts(...unknown),
});
const by = (method: 'regression' | 'tree', column: string, more: Partial<ImputeStep> = {}): ImputeStep => ({
  op: 'impute',
  method,
  columns: [column],
  predictors: ['a', 'b', 'c'],
  maxDepth: 4,
  ...more,
});

describe('impute by a model', () => {
  it("matches scikit-learn's Ridge on standardised predictors", () => {
    const { table, cells } = prepare(training, by('regression', 'target'), other);
    expect(worstError(cellsOf(table, 'target'), learned.ridge)).toBeLessThan(1e-9);
    expect(cells).toEqual([{ column: 'target', event: 'imputed', cells: 50 }]);
  });

  it("matches scikit-learn's trees, for numbers and for text", () => {
    expect(
      worstError(cellsOf(prepare(training, by('tree', 'target'), other).table, 'target'), learned.tree),
    ).toBeLessThan(1e-9);
    expect(cellsOf(prepare(training, by('tree', 'label'), other).table, 'label')).toEqual(learned.class);
  });

  it('learns from the rows that have a value, and fills those that have none', () => {
    const x = Array.from({ length: 40 }, (_, i) => i);
    const table = tableOf({ x: numbers(...x), y: numbers(...x.map((i) => (i % 8 === 3 ? null : 5 + 2 * i))) });
    const filled = cellsOf(prepare(table, { op: 'impute', method: 'regression' }).table, 'y') as number[];
    expect(filled[0]).toBe(5);
    // On 35 rows, one row's worth of penalty takes the slope down to 35/36 of 2, about the mean of those rows.
    const known = x.filter((i) => i % 8 !== 3);
    const mean = known.reduce((sum, i) => sum + i, 0) / 35;
    const expected = [3, 11, 19, 27, 35].map((i) => 5 + 2 * mean + (70 / 36) * (i - mean));
    expect(
      worstError(
        [3, 11, 19, 27, 35].map((i) => filled[i]!),
        expected,
      ),
    ).toBeLessThan(1e-12);
  });

  it('fills dates and booleans by trees', () => {
    const kinds = Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? 'old' : 'new'));
    const table = tableOf({
      kind: texts(...kinds),
      since: dates(...kinds.map((kind, i) => (i < 2 ? null : kind === 'old' ? '2001-01-01' : '2024-01-01'))),
      paid: booleans(...kinds.map((kind, i) => (i < 2 ? null : kind === 'old'))),
    });
    const { table: filled } = prepare(table, { op: 'impute', method: 'tree', predictors: ['kind'] });
    expect(cellsOf(filled, 'since').slice(0, 2)).toEqual(['2001-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z']);
    expect(cellsOf(filled, 'paid').slice(0, 2)).toEqual([true, false]);
  });

  it('judges every column by the table as it was, and makes models only where cells are missing', () => {
    const table = tableOf({ x: numbers(1, 2, 3, 4, null), y: numbers(2, 4, 6, 8, null), z: numbers(1, 1, 2, 2, 2) });
    const { table: filled, cells } = prepare(table, { op: 'impute', method: 'tree', minSamplesLeaf: 1 });
    expect(cells.map(({ column }) => column)).toEqual(['x', 'y']);
    expect(filled[2]).toBe(table[2]);
    expect(cellsOf(filled, 'x')).not.toContain(null);
  });

  it('does nothing where nothing is missing', () => {
    const table = tableOf({ x: numbers(1, 2), y: numbers(2, 4) });
    expect(prepare(table, { op: 'impute', method: 'regression' })).toEqual({ table, leftOut: [], cells: [] });
  });

  it('fills by the one value that a column has', () => {
    const table = tableOf({ x: numbers(1, 2, 3), y: numbers(7, null, 7) });
    expect(cellsOf(prepare(table, by('regression', 'y', { predictors: ['x'] })).table, 'y')).toEqual([7, 7, 7]);
  });

  it('has an answer where there are more predictors than rows', () => {
    const table = tableOf({
      x: numbers(1, 2, 3),
      k: texts('p', 'q', 'r'),
      z: numbers(5, 1, 2),
      y: numbers(1, 2, null),
    });
    const [, , filled] = cellsOf(prepare(table, by('regression', 'y', { predictors: ['x', 'k', 'z'] })).table, 'y');
    expect(filled).toBeGreaterThan(1);
    expect(filled).toBeLessThan(3);
  });

  it('refuses what it cannot learn', () => {
    const table: Table = tableOf({
      x: numbers(1, 2, null),
      kind: texts('a', 'b', null),
      empty: numbers(null, null, null),
      same: numbers(1, 1, 1),
    });
    const fit = (step: ImputeStep) => expect(() => finish(fitImputeModel(table, step.columns![0]!, step)));
    const predictors = ['same'];
    fit(by('regression', 'kind')).toThrow(
      expect.objectContaining({ code: 'column-not-numeric', details: { column: 'kind' } }),
    );
    fit(by('tree', 'empty')).toThrow(expect.objectContaining({ code: 'no-usable-rows', details: { column: 'empty' } }));
    fit(by('tree', 'x', { predictors: ['x'] })).toThrow(expect.objectContaining({ code: 'no-usable-columns' }));
    fit(by('tree', 'x', { predictors, maxDepth: 0 })).toThrow(
      expect.objectContaining({ details: { parameter: 'maxDepth' } }),
    );
    const many = tableOf({
      id: texts(...Array.from({ length: 101 }, (_, i) => `id ${i}`)),
      x: numbers(...a.slice(0, 101)),
    });
    expect(() => finish(fitImputeModel(many, 'id', by('tree', 'id', { predictors: ['x'] })))).toThrow(
      expect.objectContaining({ code: 'invalid-parameter', details: { parameter: 'columns', column: 'id' } }),
    );
  });

  it('refuses a table whose column has another type than before', () => {
    const changed = other.map((entry) =>
      entry.name === 'label' ? { name: 'label', column: numberColumn(unknown) } : entry,
    );
    expect(() => prepare(training, by('tree', 'label'), changed)).toThrow(
      expect.objectContaining({ code: 'invalid-parameter', details: { parameter: 'columns', column: 'label' } }),
    );
  });
});
