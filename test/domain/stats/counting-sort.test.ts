import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countingSort } from '../../../src/domain/stats/counting-sort';
import { finish } from '../../../src/domain/stats/steps';

test('orders rows as a stable sort by code does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6)), (codes) => {
      const { order, starts } = finish(countingSort(Uint32Array.from(codes), 7));
      const sorted = codes.map((_, place) => place).sort((a, b) => codes[a]! - codes[b]! || a - b);
      expect(Array.from(order)).toEqual(sorted);
      expect(Array.from(starts)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((code) => codes.filter((c) => c < code).length));
    }),
  );
});

test('orders some of the rows, and keeps the order of an earlier sort', () => {
  const keys = Uint32Array.of(1, 0, 1, 0, 2);
  const { order, starts } = finish(countingSort(keys, 3, Uint32Array.of(4, 2, 3, 0)));
  expect(Array.from(order)).toEqual([3, 2, 0, 4]);
  expect(Array.from(starts)).toEqual([0, 1, 3, 4]);
});
