import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PairSet } from '../../../src/domain/customers/pair-set';

test('knows every pair that it was given, and no other', () => {
  const figure = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 4_294_967_293 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(figure, figure), { maxLength: 3_000, size: 'max' }), (pairs) => {
      const set = new PairSet();
      const seen = new Set<string>();
      const expected = pairs.map((pair) => {
        const isNew = !seen.has(pair.join());
        seen.add(pair.join());
        return isNew;
      });
      expect(pairs.map(([first, second]) => set.add(first, second))).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
