import { describe, expect, it } from 'vitest';
import { heatStep } from '../../../src/ui/charts/heat-scale';

describe('heatStep', () => {
  it('spreads values evenly from zero to the most', () => {
    const stepOf = heatStep(
      [
        [0, 70],
        [35, null],
      ],
      'sequential',
    );
    expect([0, 9, 10, 35, 69, 70].map(stepOf)).toEqual([1, 1, 2, 4, 7, 7]);
  });

  it('keeps zero in the middle of a diverging scale', () => {
    const stepOf = heatStep([[-1, 2]], 'diverging');
    expect([-2, 0, 2].map(stepOf)).toEqual([1, 4, 7]);
  });

  it('copes with a grid of equal values', () => {
    expect(heatStep([[0, 0]], 'sequential')(0)).toBe(1);
    expect(heatStep([[0, 0]], 'diverging')(0)).toBe(4);
    expect(heatStep([[null]], 'sequential')(3)).toBe(1);
  });
});
