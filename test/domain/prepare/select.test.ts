import { describe, expect, it } from 'vitest';
import type { SelectStep } from '../../../src/domain/prepare/step';
import { numbers } from '../predict/columns';
import { namesOf, prepare, tableOf } from './tables';

const table = tableOf({ a: numbers(1), b: numbers(2), c: numbers(3) });
const select = (columns: string[], method?: SelectStep['method']): SelectStep => ({
  op: 'select',
  columns,
  ...(method && { method }),
});

describe('select', () => {
  it('keeps columns in the order in which they are named', () => {
    expect(namesOf(prepare(table, select(['c', 'a'])).table)).toEqual(['c', 'a']);
  });

  it('keeps all others, those of a new table included', () => {
    const other = tableOf({ z: numbers(1), b: numbers(2), a: numbers(3) });
    expect(namesOf(prepare(table, select(['b'], 'exclude')).table)).toEqual(['a', 'c']);
    expect(namesOf(prepare(table, select(['b'], 'exclude'), other).table)).toEqual(['z', 'a']);
  });

  it('refuses to leave nothing, and columns that are not there or named twice', () => {
    const code = (name: string) => expect.objectContaining({ code: name });
    expect(() => prepare(table, select(['a', 'b', 'c'], 'exclude'))).toThrow(code('no-usable-columns'));
    expect(() => prepare(table, select(['b'], 'exclude'), tableOf({ b: numbers(1) }))).toThrow(
      code('no-usable-columns'),
    );
    expect(() => prepare(table, select([]))).toThrow(code('no-usable-columns'));
    expect(() => prepare(table, select(['d']))).toThrow(code('column-not-found'));
    expect(() => prepare(table, select(['a', 'a']))).toThrow(code('invalid-parameter'));
  });
});
