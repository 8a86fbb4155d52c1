import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dip } from '../../../src/domain/stats/dip';
import { normal, seededRandom } from '../../../src/domain/stats/random';
import cases from '../../golden/dip.json' with { type: 'json' };

const of = (values: readonly number[]): number => dip(Float64Array.from(values).sort());

test.each(cases.map((each, at) => [at, each] as const))(
  'is the least distance from one mode (sample %d)',
  (_, each) => {
    expect(of(each.values)).toBeCloseTo(each.dip, 10);
  },
);

test('of evenly spaced values is the least that there is, of two far heaps nearly a quarter', () => {
  expect(of(Array.from({ length: 50 }, (_, i) => i))).toBeCloseTo(1 / 100, 12);
  expect(of(Array.from({ length: 50 }, (_, i) => i + (i < 25 ? 0 : 1e6)))).toBeCloseTo(0.25, 4);
  expect(of([3])).toBe(0.5);
  expect(of([2, 2, 2, 2, 2])).toBe(0.1);
});

test('does not change where values are shifted, scaled or turned round', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }), (values) => {
      const own = of(values);
      expect(of(values.map((value) => 4 * value + 3))).toBeCloseTo(own, 10);
      expect(of(values.map((value) => -value))).toBeCloseTo(own, 10);
      expect(own).toBeGreaterThanOrEqual(1 / (2 * values.length) - 1e-12);
      expect(own).toBeLessThanOrEqual(Math.max(0.25, 1 / (2 * values.length)) + 1e-12);
    }),
  );
});

test('grows with the distance of two heaps', () => {
  const random = seededRandom(2);
  const noise = Array.from({ length: 400 }, () => normal(random));
  const apart = [0, 3, 5, 9].map((far) => of(noise.map((value, i) => value + (i % 2 === 0 ? far : 0))));
  expect(apart).toEqual(apart.toSorted((a, b) => a - b));
  expect(apart[3]! / apart[0]!).toBeGreaterThan(5);
});
