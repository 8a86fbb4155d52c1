import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortNumbers } from '../../../src/domain/quality/sorted-numbers';
import { finish } from '../../../src/domain/stats/steps';
import { normal, seededRandom } from '../../../src/domain/stats/random';

const random = seededRandom(3);
/** More than are sorted by comparing. */
const MANY = 40_000;

const many: Record<string, () => number> = {
  'normal deviates': () => normal(random),
  'whole numbers of both signs': () => Math.floor(random() * 2_000) - 1_000,
  'negative numbers only': () => -random() * 1e-3,
  'epoch milliseconds': () => 1.7e12 + Math.floor(random() * 1e6) * 60_000,
  'one value': () => -4,
};

/** Compares bit for bit: a zero has a sign. */
const sameOrder = (sorted: Float64Array, values: Float64Array): boolean => {
  const expected = values.slice().sort();
  return sorted.length === expected.length && sorted.every((value, at) => Object.is(value, expected[at]));
};

describe('sortNumbers', () => {
  it.each(Object.keys(many))('sorts many numbers as the language does: %s', (kind) => {
    const values = Float64Array.from({ length: MANY }, many[kind]!);
    expect(sameOrder(finish(sortNumbers(values)), values)).toBe(true);
  });

  it('sorts any doubles, zeros of both signs and subnormal numbers among them', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 40 }), (few) => {
        const values = Float64Array.from({ length: MANY }, (_, at) => few[at % few.length]!);
        return sameOrder(finish(sortNumbers(values)), values);
      }),
      { numRuns: 30 },
    );
  });

  it('leaves out missing values and the given array as it is', () => {
    const few = Float64Array.of(3, NaN, -1, NaN, 2);
    expect(finish(sortNumbers(few))).toEqual(Float64Array.of(-1, 2, 3));
    expect(few).toEqual(Float64Array.of(3, NaN, -1, NaN, 2));
    const values = Float64Array.from({ length: MANY * 2 }, (_, at) => (at % 2 === 0 ? NaN : -at));
    const sorted = finish(sortNumbers(values));
    expect(sorted).toHaveLength(MANY);
    expect(sorted[0]).toBe(1 - MANY * 2);
    expect(finish(sortNumbers(Float64Array.of(NaN)))).toHaveLength(0);
  });

  it('can be stopped on the way, and says how far it is', () => {
    const steps = [...sortNumbers(Float64Array.from({ length: 500_000 }, random))];
    expect(steps.length).toBeGreaterThan(10);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(1);
  });
});
