import { describe, expect, it } from 'vitest';
import { fitFilter } from '../../../src/domain/prepare/filter';
import { numbers, texts } from '../predict/columns';
import { contents, prepare, tableOf } from './tables';

const table = tableOf({ x: numbers(1, 5, null, 9, 2), kind: texts('a', 'b', 'a', 'a', null) });
const filter = (expression: string) => ({ op: 'filter', expression }) as const;

describe('filter', () => {
  it('keeps the rows where the condition holds, and says why others went', () => {
    const { table: kept, leftOut } = prepare(table, filter('x > 1 and kind = "a"'));
    expect(contents(kept)).toEqual([
      ['x', 'number', [9]],
      ['kind', 'text', ['a']],
    ]);
    // x is 1; kind is b; x is missing where kind is a; kind is missing where x is 2.
    expect(leftOut).toEqual([
      { reason: 'condition-false', rows: 2 },
      { reason: 'condition-missing', rows: 2 },
    ]);
  });

  it('may keep all or nothing', () => {
    expect(prepare(table, filter('true'))).toEqual({ table, leftOut: [], cells: [] });
    const { table: kept, leftOut } = prepare(table, filter('false'));
    expect(contents(kept).map(([, , cells]) => cells)).toEqual([[], []]);
    expect(leftOut).toEqual([{ reason: 'condition-false', rows: 5 }]);
  });

  it('refuses an expression that is no condition', () => {
    expect(() => fitFilter(table, filter('x + 1'))).toThrow(
      expect.objectContaining({
        code: 'expression-invalid',
        details: { position: 1, expected: 'a condition', found: 'a number' },
      }),
    );
  });
});
