import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DistinctNumbers } from '../../../src/domain/table/distinct';

it('counts different numbers as a set does, leaving out NaN', () => {
  const value = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.double(), fc.constant(NaN));
  const sorted = fc.array(fc.integer(), { maxLength: 600 }).map((values) => values.sort((a, b) => a - b));
  fc.assert(
    fc.property(sorted, fc.array(value, { maxLength: 2_000 }), (ascending, others) => {
      const counted = new DistinctNumbers();
      const values = [...ascending, ...others].map((number) => number + 0);
      counted.addAll(Float64Array.from(values));
      const expected = new Set(values.filter((number) => !Number.isNaN(number)));
      expect(counted.size).toBe(expected.size);
      expect(new Set(counted.values())).toEqual(expected);
    }),
  );
});

it('counts many', () => {
  const counted = new DistinctNumbers();
  for (let i = 0; i < 100_000; i++) counted.add((i % 30_000) / 100);
  expect(counted.size).toBe(30_000);
});
