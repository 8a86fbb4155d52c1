import { describe, expect, it } from 'vitest';
import { encodeOutOfFold } from '../../../src/domain/prepare/out-of-fold';
import type { EncodeStep } from '../../../src/domain/prepare/step';
import type { Table } from '../../../src/domain/prepare/table';
import { fitTargetEncoding } from '../../../src/domain/prepare/target-encoding';
import { seededRandom, shuffle } from '../../../src/domain/stats/random';
import { finish } from '../../../src/domain/stats/steps';
import { booleans, dates, numbers, texts } from '../predict/columns';
import { cellsOf, prepare, tableOf, worstError } from './tables';

const encode = (more: Partial<EncodeStep> = {}): EncodeStep => ({
  op: 'encode',
  method: 'target',
  target: 'y',
  ...more,
});
const outOfFold = (table: Table, step: EncodeStep) =>
  finish(encodeOutOfFold(table, step, finish(fitTargetEncoding(table, step))));
const fitError = (table: Table, step: EncodeStep) => expect(() => finish(fitTargetEncoding(table, step)));

const small = tableOf({
  city: texts('a', 'a', 'a', 'b', 'b', null, 'c'),
  y: numbers(1, 2, 6, 10, 20, 3, null),
});

describe('target encoding', () => {
  it('mixes the mean of each value with the mean of all', () => {
    // The mean of all six is 7.
    const { table } = prepare(small, encode({ smoothing: 2 }));
    expect(worstError(cellsOf(table, 'city'), [23 / 5, 23 / 5, 23 / 5, 11, 11, 7, 7])).toBeLessThan(1e-12);
    expect(cellsOf(table, 'y')).toEqual(cellsOf(small, 'y'));
  });

  it('gives unseen values and missing cells the mean of all, and counts them', () => {
    const { table, cells } = prepare(small, encode({ smoothing: 0 }), tableOf({ city: texts('b', 'new', null) }));
    expect(cellsOf(table, 'city')).toEqual([15, 7, 7]);
    expect(cells).toEqual([
      { column: 'city', event: 'unseen-value', cells: 1 },
      { column: 'city', event: 'missing-value', cells: 1 },
    ]);
  });

  it('counts booleans and a positive text as ones', () => {
    const table = tableOf({
      city: texts('a', 'a', 'b'),
      paid: booleans(true, false, true),
      left: texts('Yes', 'No', null),
    });
    const by = (target: string, more = {}) =>
      cellsOf(prepare(table, encode({ columns: ['city'], target, smoothing: 0, ...more })).table, 'city');
    expect(by('paid')).toEqual([0.5, 0.5, 1]);
    expect(by('left', { positive: 'No' })).toEqual([0.5, 0.5, 0.5]);
    expect(by('left', { positive: 'Yes' })).toEqual([0.5, 0.5, 0.5]);
  });

  it('refuses targets without a mean, values, or a name', () => {
    const table = tableOf({
      city: texts('a', 'b'),
      label: texts('x', 'y'),
      since: dates('2024-01-01', null),
      empty: numbers(null, null),
    });
    const details = (column: string) => expect.objectContaining({ code: 'column-not-numeric', details: { column } });
    fitError(table, encode({ columns: ['city'], target: 'label' })).toThrow(details('label'));
    fitError(table, encode({ columns: ['city'], target: 'since' })).toThrow(details('since'));
    fitError(table, encode({ columns: ['city'], target: 'empty' })).toThrow(
      expect.objectContaining({ code: 'no-usable-rows' }),
    );
    fitError(table, encode({ columns: ['label'], target: 'label', positive: 'x' })).toThrow(
      expect.objectContaining({ code: 'invalid-parameter' }),
    );
    fitError(table, encode({ columns: ['city'], target: 'label', positive: 'z' })).toThrow(
      expect.objectContaining({ details: { parameter: 'positive', column: 'label' } }),
    );
    fitError(table, encode({ smoothing: -1, target: 'empty' })).toThrow(
      expect.objectContaining({ details: { parameter: 'smoothing' } }),
    );
    fitError(table, { op: 'encode', method: 'target' }).toThrow(expect.objectContaining({ code: 'missing-parameter' }));
  });
});

describe('encodeOutOfFold', () => {
  const random = seededRandom(3);
  const rows = 60;
  const cities = Array.from({ length: rows }, () => ['a', 'b', 'c', null][Math.floor(random() * 4)]!);
  const targets = Array.from({ length: rows }, () => (random() < 0.1 ? null : Math.round(random() * 100)));
  const table = tableOf({ city: texts(...cities), y: numbers(...targets) });
  const step = encode({ folds: 3, smoothing: 2 });

  it('gives each row the mean over rows of other folds only: its own target does not move it', () => {
    const before = cellsOf(outOfFold(table, step).table, 'city') as number[];
    const changed = targets.findIndex((target) => target !== null);
    const moved = tableOf({
      city: texts(...cities),
      y: numbers(...targets.map((target, row) => (row === changed ? target! + 1000 : target))),
    });
    const after = cellsOf(outOfFold(moved, step).table, 'city') as number[];
    const differing = before.filter((value, row) => value !== after[row]).length;
    expect(after[changed]).toBe(before[changed]);
    expect(differing).toBeGreaterThan(rows / 3);
    expect(differing).toBeLessThan(rows);
  });

  it('matches sums over the other folds, row by row', () => {
    const known = Uint32Array.from(targets.keys()).filter((row) => targets[row] !== null);
    shuffle(known, seededRandom(42));
    const foldOf = new Map(Array.from(known, (row, place) => [row, place % 3]));
    const expected = cities.map((city, row) => {
      const others = [...foldOf]
        .filter(([other, fold]) => other !== row && fold !== foldOf.get(row))
        .map(([other]) => other);
      const mean = (of: number[]): number => of.reduce((sum, other) => sum + targets[other]!, 0) / of.length;
      const prior = mean(others);
      const same = others.filter((other) => city !== null && cities[other] === city);
      return same.length === 0 ? prior : (mean(same) * same.length + 2 * prior) / (same.length + 2);
    });
    expect(foldOf.size).toBeLessThan(rows);
    expect(worstError(cellsOf(outOfFold(table, step).table, 'city'), expected)).toBeLessThan(1e-12);
  });

  it('deals other folds for another seed, and the same for the same', () => {
    const by = (seed: number) => cellsOf(outOfFold(table, { ...step, seed }).table, 'city');
    expect(by(1)).toEqual(by(1));
    expect(by(1)).not.toEqual(by(2));
  });

  it('tells nothing of a target that is noise', () => {
    // Encoded by their own rows, a thousand values with one row each would repeat the target.
    const ids = Array.from({ length: 1000 }, (_, row) => `id ${row}`);
    const noise = Array.from({ length: 1000 }, () => random());
    const noisy = tableOf({ id: texts(...ids), y: numbers(...noise) });
    const byId = encode({ columns: ['id'], smoothing: 0 });
    expect(cellsOf(prepare(noisy, byId).table, 'id')).toEqual(noise);
    expect(new Set(cellsOf(outOfFold(noisy, byId).table, 'id')).size).toBe(5);
  });

  it('refuses fewer rows than folds, and odd numbers of folds', () => {
    const encodeBy = (folds: number) => expect(() => outOfFold(small, encode({ folds })));
    encodeBy(7).toThrow(expect.objectContaining({ code: 'too-few-rows', details: { rows: 6, needed: 7 } }));
    encodeBy(1).toThrow(expect.objectContaining({ details: { parameter: 'folds' } }));
  });
});
