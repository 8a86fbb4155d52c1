import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../../src/domain/stats/steps';
import { symmetricEigen } from '../../../src/domain/stats/symmetric-eigen';

const eigen = (size: number, values: readonly number[]) =>
  finish(symmetricEigen({ rows: size, columns: size, values: Float64Array.from(values) }));

test('a matrix with known eigenvalues', () => {
  // Tridiagonal 2, −1: 2 − 2 cos(j π / (n + 1)).
  const size = 6;
  const values = Array.from({ length: size * size }, (_, at) => {
    const apart = Math.abs(Math.floor(at / size) - (at % size));
    return apart === 0 ? 2 : apart === 1 ? -1 : 0;
  });
  const expected = Array.from({ length: size }, (_, j) => 2 - 2 * Math.cos(((size - j) * Math.PI) / (size + 1)));
  expect(Array.from(eigen(size, values).values)).toEqual(expected.map((value) => expect.closeTo(value, 12) as number));
});

test('vectors have their largest component positive', () => {
  expect(Array.from(eigen(2, [3, 0, 0, 5]).vectors.values)).toEqual([0, 1, 1, 0]);
  const [x, y] = eigen(2, [1, -2, -2, 1]).vectors.values;
  expect([Math.abs(x!), x! + y!]).toEqual([expect.closeTo(Math.SQRT1_2, 12), expect.closeTo(0, 12)]);
});

test('vectors and values make the matrix again, and vectors are of length one and at right angles', () => {
  const square = fc
    .integer({ min: 1, max: 6 })
    .chain((size) =>
      fc
        .array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: size * size, maxLength: size * size })
        .map((half) => half.map((_, at) => half[at]! + half[(at % size) * size + Math.floor(at / size)]!)),
    );
  fc.assert(
    fc.property(square, (matrix) => {
      const size = Math.sqrt(matrix.length);
      const { values, vectors } = eigen(size, matrix);
      const dot = (i: number, j: number, weights: (k: number) => number): number =>
        Array.from(
          { length: size },
          (_, k) => weights(k) * vectors.values[k * size + i]! * vectors.values[k * size + j]!,
        ).reduce((a, b) => a + b, 0);
      const again = matrix.map((_, at) => dot(Math.floor(at / size), at % size, (k) => values[k]!));
      expect(again).toEqual(matrix.map((value) => expect.closeTo(value, 8) as number));
      const identity = matrix.map((_, at) => dot(Math.floor(at / size), at % size, () => 1));
      expect(identity).toEqual(matrix.map((_, at) => expect.closeTo(at % (size + 1) === 0 ? 1 : 0, 10) as number));
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }),
  );
});

test('values beyond float64 are refused', () => {
  expect(() => eigen(2, [1e300, 1e300, 1e300, 1])).toThrow(expect.objectContaining({ code: 'not-converged' }));
});
