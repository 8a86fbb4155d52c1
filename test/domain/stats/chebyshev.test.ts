import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chebyshevPoints, chebyshevShares } from '../../../src/domain/stats/chebyshev';

const read = (points: Float64Array, at: number, figure: (x: number) => number): number => {
  const shares = new Float64Array(points.length);
  chebyshevShares(points, at, shares);
  return shares.reduce((sum, share, i) => sum + share * figure(points[i]!), 0);
};

test('points lie between the ends, and are closer there', () => {
  const points = chebyshevPoints(2, 10, 5);
  expect(Array.from(points)).toEqual(
    [2, 6 - 4 * Math.SQRT1_2, 6, 6 + 4 * Math.SQRT1_2, 10].map((x) => expect.closeTo(x, 12)),
  );
});

test('a polynomial of a degree below their count is read off exactly, at the points and between them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 6 }),
      fc.double({ min: -1, max: 3, noNaN: true }),
      (coefficients, at) => {
        const polynomial = (x: number): number => coefficients.reduce((sum, c, power) => sum + c * x ** power, 0);
        expect(read(chebyshevPoints(-1, 3, 6), at, polynomial)).toBeCloseTo(polynomial(at), 8);
      },
    ),
  );
});

test('a function that bends gently is read off to many digits', () => {
  expect(read(chebyshevPoints(0, 4, 16), 1.234, (x) => Math.exp(-x))).toBeCloseTo(Math.exp(-1.234), 12);
});
