import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DistinctNumbers } from '../../../src/domain/table/distinct';

it('counts different numbers as a set does, leaving out NaN', () => {
  const value = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.double(), fc.constant(NaN));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 2_000 }), (values) => {
      const counted = new DistinctNumbers();
      for (const number of values) counted.add(number + 0);
      expect(counted.size).toBe(
        new Set(values.filter((number) => !Number.isNaN(number)).map((number) => number + 0)).size,
      );
    }),
  );
});

it('counts many', () => {
  const counted = new DistinctNumbers();
  for (let i = 0; i < 100_000; i++) counted.add((i % 30_000) / 100);
  expect(counted.size).toBe(30_000);
});
