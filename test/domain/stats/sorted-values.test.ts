import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/domain/stats/random';
import { sortedFinite } from '../../../src/domain/stats/sorted-values';
import { finish } from '../../../src/domain/stats/steps';

test('sorts the finite values and leaves the input as it was', () => {
  const values = Float64Array.of(3, NaN, -1, Infinity, 2, -Infinity, 2);
  expect(Array.from(finish(sortedFinite(values)))).toEqual([-1, 2, 2, 3]);
  expect(Array.from(values)).toEqual([3, NaN, -1, Infinity, 2, -Infinity, 2]);
  expect(finish(sortedFinite(new Float64Array(0)))).toHaveLength(0);
});

test.each([65_536, 65_537, 131_072, 200_000, 327_681])('%i values merged from runs are the sorted values', (count) => {
  const random = seededRandom(count);
  const values = Float64Array.from({ length: count }, () => Math.floor(random() * 50_000));
  const sorted = finish(sortedFinite(values));
  expect(Buffer.compare(Buffer.from(sorted.slice().buffer), Buffer.from(values.slice().sort().buffer))).toBe(0);
});

test('a part of the steps is enough to stop between, and they rise from 0 to 1', () => {
  const fractions = [...sortedFinite(new Float64Array(300_000))];
  expect(fractions.length).toBeGreaterThan(10);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
});

test('sorts as Array.sort does', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (numbers) => {
      const expected = numbers.map((value) => value + 0).sort((a, b) => a - b);
      expect(Array.from(finish(sortedFinite(Float64Array.from(numbers))), (value) => value + 0)).toEqual(expected);
    }),
  );
});
