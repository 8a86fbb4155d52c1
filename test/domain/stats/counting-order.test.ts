import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countingOrder } from '../../../src/domain/stats/counting-order';

test('orders places as a stable sort by code does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6)), (codes) => {
      const { order, starts } = countingOrder(Uint32Array.from(codes), 7);
      const sorted = codes.map((_, place) => place).sort((a, b) => codes[a]! - codes[b]! || a - b);
      expect(Array.from(order)).toEqual(sorted);
      expect(Array.from(starts)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((code) => codes.filter((c) => c < code).length));
    }),
  );
});
