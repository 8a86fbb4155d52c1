import { describe, expect, it } from 'vitest';
import type { RenameStep } from '../../../src/domain/prepare/step';
import { numbers } from '../predict/columns';
import { contents, prepare, tableOf } from './tables';

const table = tableOf({ a: numbers(1), b: numbers(2), ['__proto__']: numbers(3) });
const rename = (...names: [string, string][]): RenameStep => ({
  op: 'rename',
  names: names.map(([from, to]) => ({ from, to })),
});

describe('rename', () => {
  it('renames all at once, so that two columns can swap their names', () => {
    const { table: renamed } = prepare(table, rename(['a', 'b'], ['b', 'a'], ['__proto__', 'constructor']));
    expect(contents(renamed)).toEqual([
      ['b', 'number', [1]],
      ['a', 'number', [2]],
      ['constructor', 'number', [3]],
    ]);
  });

  it('refuses blank names, names that are taken, and columns that are not there', () => {
    expect(() => prepare(table, rename(['a', ' ']))).toThrow(
      expect.objectContaining({ details: { parameter: 'names', column: 'a' } }),
    );
    expect(() => prepare(table, rename(['a', 'b']))).toThrow(
      expect.objectContaining({ details: { parameter: 'columns', column: 'b' } }),
    );
    expect(() => prepare(table, rename(['x', 'y']))).toThrow(expect.objectContaining({ code: 'column-not-found' }));
    expect(() => prepare(table, rename(['a', 'y'], ['a', 'z']))).toThrow(
      expect.objectContaining({ code: 'invalid-parameter' }),
    );
  });
});
