import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectInPlace, selectQuantile } from '../../../src/domain/prepare/select-quantile';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('selectInPlace', () => {
  it('finds what sorting finds, and leaves nothing larger before it nor smaller after it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }).map(Number), finite), { minLength: 1, maxLength: 300 }),
        fc.nat(),
        (values, seed) => {
          const k = seed % values.length;
          const sorted = Float64Array.from(values).sort();
          const selected = Float64Array.from(values);
          const found = selectInPlace(selected, k);
          const before = selected.subarray(0, k).every((value) => value <= found);
          const after = selected.subarray(k).every((value) => value >= found);
          return found === sorted[k] && before && after && selected.sort().every((value, i) => value === sorted[i]);
        },
      ),
    );
  });

  it.each([
    ['ascending', (i: number) => i],
    ['descending', (i: number) => -i],
    ['equal', () => 7],
    ['organ pipes', (i: number) => Math.min(i, 20_000 - i)],
    ['a sawtooth', (i: number) => i % 100],
  ])('finds the middle of %s values', (_, value) => {
    const values = Float64Array.from({ length: 20_001 }, (_, i) => value(i));
    expect(selectInPlace(values.slice(), 10_000)).toBe(values.sort()[10_000]);
  });
});

describe('selectQuantile', () => {
  it('interpolates between order statistics, as type 7 of Hyndman & Fan (1996)', () => {
    const values = [15, 20, 35, 40, 50];
    const quantiles = [0, 0.05, 0.25, 0.4, 0.5, 0.9, 1].map((p) => selectQuantile(Float64Array.from(values), p));
    expect(quantiles).toEqual([15, 16, 20, 29, 35, 46, 50]);
  });

  it('is the value itself where there is one', () => {
    expect(selectQuantile(Float64Array.of(3), 0.3)).toBe(3);
  });
});
