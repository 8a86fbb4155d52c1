import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalScale } from '../../../src/domain/stats/decimal-scale';
import { GroupSums } from '../../../src/domain/stats/group-sums';
import { finish } from '../../../src/domain/stats/steps';

const scaleOf = (...values: number[]): number | null => finish(decimalScale(Float64Array.from(values)));

function sum(values: readonly number[], scale: number | null = null): number {
  const sums = new GroupSums(1, scale);
  for (const value of values) sums.add(0, value);
  return sums.totals()[0]!;
}

/** The exact sum of doubles, as a fraction of 2^1074, rounded once. */
function exactSum(values: readonly number[]): number {
  const units = values.reduce((total, value) => total + exactUnits(value), 0n);
  const digits = (units < 0n ? -units : units).toString(2);
  const dropped = Math.max(0, digits.length - 64);
  // The sixty-four leading bits, the last of which stands for all that follow.
  const sticky = dropped > 0 && digits.slice(64).includes('1') ? 1n : 0n;
  const leading = BigInt(`0b${digits.slice(0, 64)}`) | sticky;
  return (units < 0n ? -1 : 1) * (Number(leading) * 2 ** (dropped - 1074 + 600)) * 2 ** -600;
}

function exactUnits(value: number): bigint {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const exponent = (bits.getUint32(0) >>> 20) & 0x7ff;
  const fraction = bits.getBigUint64(0) & 0xf_ffff_ffff_ffffn;
  const size = exponent === 0 ? fraction : (fraction | 0x10_0000_0000_0000n) << BigInt(exponent - 1);
  return value < 0 ? -size : size;
}

describe('GroupSums', () => {
  it('loses nothing of what a plain sum drops (the example of Neumaier 1974)', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum([1e16, 1, 1, 1, 1, -1e16])).toBe(4);
  });

  it('is the exact sum rounded once, to an error of the second order', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), (values) => {
        const exact = exactSum(values);
        const size = values.reduce((total, each) => total + Math.abs(each), 0);
        const bound = Number.EPSILON * Math.abs(exact) + 2 * (values.length * Number.EPSILON) ** 2 * size;
        expect(Math.abs(sum(values) - exact)).toBeLessThanOrEqual(bound);
      }),
    );
  });

  it('adds cents to cents, whatever their signs and order', () => {
    const cents = fc.integer({ min: -10_000_000, max: 10_000_000 });
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 200 }), (amounts) => {
        const values = amounts.map((amount) => amount / 100);
        const total = amounts.reduce((all, amount) => all + amount, 0);
        expect(sum(values, scaleOf(...values))).toBe(total / 100 + 0);
      }),
    );
  });

  it('keeps groups apart', () => {
    const sums = new GroupSums(2, 10);
    for (const [group, value] of [
      [0, 0.1],
      [1, 130.7],
      [0, 0.2],
      [1, -30.2],
    ] as const)
      sums.add(group, value);
    expect([...sums.totals()]).toEqual([0.3, 100.5]);
  });
});

describe('decimalScale', () => {
  it.each([
    [[1, 2, -300], 1],
    [[1.5, 2], 10],
    [[0.01, 1234567.89, -0.5], 100],
    [[3 * 0.1, 7 * 19.99], 100],
    [[0.0001], 10_000],
    [[NaN, Infinity, 0.25], 100],
    [[], 1],
  ])('%j are whole by %i', (values, scale) => {
    expect(scaleOf(...values)).toBe(scale);
  });

  it.each([[[1 / 3]], [[0.00001]], [[2 ** 53, 0.5]], [[1e15, 0.01]], [[Math.PI, 1]]])('%j by none', (values) => {
    expect(scaleOf(...values)).toBeNull();
  });

  it('stops at least every 65,536 values', () => {
    const steps = decimalScale(new Float64Array(200_000));
    for (let step = 0; step < 4; step++) expect(steps.next().done).toBe(false);
    expect(steps.next()).toEqual({ done: true, value: 1 });
  });
});
