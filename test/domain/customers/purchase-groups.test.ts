import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctPerGroup, groupPurchases } from '../../../src/domain/customers/purchase-groups';
import { finish } from '../../../src/domain/stats/steps';
import { MISSING_CODE, type TextColumn } from '../../../src/domain/table/column';

const dictionary = ['a', 'b', 'c'];

test('lines are brought together by customer in their order, purchases only', () => {
  const customer: TextColumn = { type: 'text', dictionary, codes: Uint32Array.of(1, 0, 1, 1, MISSING_CODE) };
  const order = { codes: Uint32Array.of(1, 0), places: Uint32Array.of(1, 0, MISSING_CODE) };
  const groups = finish(groupPurchases(customer, Uint8Array.of(1, 1, 2, 1, 0), order, Uint32Array.of(2, 1)));
  expect(groups).toEqual({ starts: Uint32Array.of(0, 2, 3), lines: Uint32Array.of(0, 3, 1) });
});

test('different codes are counted as a set would count them', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(0, 1, 2, 3, MISSING_CODE));
  fc.assert(
    fc.property(fc.array(pair), fc.constantFrom('counted' as const, 'skipped' as const), (pairs, missing) => {
      const customer: TextColumn = { type: 'text', dictionary, codes: Uint32Array.from(pairs, ([group]) => group) };
      const all = { codes: Uint32Array.of(0, 1, 2), places: Uint32Array.of(0, 1, 2) };
      const inGroup = (group: number): number[] => pairs.flatMap(([of, code]) => (of === group ? [code] : []));
      const sizes = Uint32Array.of(0, 1, 2).map((group) => inGroup(group).length);
      const groups = finish(groupPurchases(customer, new Uint8Array(pairs.length).fill(1), all, sizes));
      const counts = finish(
        distinctPerGroup(
          groups,
          Uint32Array.from(pairs, ([, code]) => code),
          4,
          missing,
        ),
      );
      const expected = [0, 1, 2].map((group) => {
        const known = inGroup(group).filter((code) => code !== MISSING_CODE);
        return new Set(known).size + (missing === 'counted' ? inGroup(group).length - known.length : 0);
      });
      expect(Array.from(counts)).toEqual(expected);
    }),
  );
});
