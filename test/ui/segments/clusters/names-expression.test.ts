import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitDerive } from '../../../../src/domain/prepare/derive';
import { namesExpression } from '../../../../src/ui/pages/segments/clusters/names-expression';
import { contents, prepare, tableOf } from '../../../domain/prepare/tables';
import { numbers } from '../../../domain/predict/columns';

const named = (names: readonly (readonly [number, string])[], ...clusters: (number | null)[]): unknown => {
  const step = { op: 'derive', name: 'segment', expression: namesExpression(names) } as const;
  return contents(prepare(tableOf({ cluster: numbers(...clusters) }), step).table).at(-1);
};

test('every cluster gets its name, noise too; a row without a cluster gets none', () => {
  const names = [
    [-1, 'Noise'],
    [0, 'Quiet'],
    [1, 'Loud'],
  ] as const;
  expect(named(names, 1, 0, -1, null)).toEqual(['segment', 'text', ['Loud', 'Quiet', 'Noise', null]]);
});

test('one cluster is enough', () => {
  expect(named([[0, 'All']], 0, null)).toEqual(['segment', 'text', ['All', null]]);
});

test('quotes of any width in a name stay as they are', () => {
  const name = fc.string({ unit: fc.constantFrom('"', '＂', "'", 'a', '客', '\\', '(', ')'), minLength: 1 });
  fc.assert(
    fc.property(name, name, (first, second) => {
      const names = [
        [0, first],
        [1, second],
      ] as const;
      expect(named(names, 0, 1)).toEqual(['segment', 'text', [first, second]]);
      const table = tableOf({ cluster: numbers(0) });
      expect(fitDerive(table, { op: 'derive', name: 'x', expression: namesExpression(names) }).type).toBe('text');
    }),
  );
});
