import fc from 'fast-check';
import { expect, test } from 'vitest';
import { symmetricInverse } from '../../../src/domain/stats/symmetric-inverse';

test('is the inverse', () => {
  const entry = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 9, maxLength: 9 }), (root) => {
      const at = (i: number, j: number) => [0, 1, 2].reduce((sum, k) => sum + root[3 * i + k]! * root[3 * j + k]!, 0);
      const matrix = Float64Array.from(
        { length: 9 },
        (_, cell) => at(Math.floor(cell / 3), cell % 3) + (cell % 4 ? 0 : 1),
      );
      const inverse = symmetricInverse(matrix, 3)!;
      const product = Array.from(matrix, (_, cell) =>
        [0, 1, 2].reduce((sum, k) => sum + matrix[3 * Math.floor(cell / 3) + k]! * inverse[3 * k + (cell % 3)]!, 0),
      );
      product.forEach((value, cell) => expect(value).toBeCloseTo(cell % 4 ? 0 : 1, 9));
    }),
  );
});

test('is null for a matrix that is not positive definite', () => {
  expect(symmetricInverse([1, 2, 2, 1], 2)).toBeNull();
  expect(symmetricInverse([1, 1, 1, 1], 2)).toBeNull();
  expect(symmetricInverse([NaN, 0, 0, 1], 2)).toBeNull();
});
