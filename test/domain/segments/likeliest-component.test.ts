import { expect, test } from 'vitest';
import { likeliestComponents } from '../../../src/domain/segments/likeliest-component';

test('the likeliest component of each row, the first of equal ones, and how likely it is', () => {
  expect(likeliestComponents(Float64Array.of(0.2, 0.8, 0.5, 0.5, 1, 0), 2)).toEqual({
    component: Uint32Array.of(1, 0, 0),
    probability: Float64Array.of(0.8, 0.5, 1),
  });
});
