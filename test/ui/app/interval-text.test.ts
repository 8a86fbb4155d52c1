import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalTexts } from '../../../src/ui/app/interval-text';

test.each([
  [41_332.12, 48_220.55, '41,300', '48,200'],
  [46_309.61, 46_311.02, '46,309.6', '46,311.0'],
  [0, 117.3, '0', '120'],
  [12.31, 12.64, '12.31', '12.64'],
  [-0.5213, 0.4987, '-0.5', '0.5'],
  // Little, but not nothing.
  [3.2, 10_000, '3', '10,000'],
])('%d to %d is told as %s to %s', (low, high, ...texts) => {
  expect(Object.values(intervalTexts(low, high))).toEqual(texts);
});

test('an interval without a width, and huge sums, are told as amounts', () => {
  expect(intervalTexts(12.345, 12.345)).toEqual({ low: '12.35', high: '12.35' });
  expect(intervalTexts(1.234e12, 2.345e12).high).toBe('2.35 trillion');
});

test('no end is off by more than a twentieth of the width', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e8, noNaN: true }),
      fc.double({ min: 0.01, max: 1e8, noNaN: true }),
      (low, width) => {
        const told = intervalTexts(low, low + width);
        const off = Math.max(
          Math.abs(Number(told.low.replaceAll(',', '')) - low),
          Math.abs(Number(told.high.replaceAll(',', '')) - (low + width)),
        );
        expect(off).toBeLessThanOrEqual(width / 20 + 1e-6);
      },
    ),
  );
});
