import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxLine, insidePlaces, isInside, thinned } from '../../../src/ui/charts/lasso';
import type { Point } from '../../../src/ui/charts/plane';

/** A C that opens to the right. */
const HOLLOW: Point[] = [
  [0, 0],
  [4, 0],
  [4, 1],
  [1, 1],
  [1, 3],
  [4, 3],
  [4, 4],
  [0, 4],
];

describe('a lasso', () => {
  it('holds what lies within, not what lies in its hollow', () => {
    expect(isInside(HOLLOW, [0.5, 2])).toBe(true);
    expect(isInside(HOLLOW, [3, 0.5])).toBe(true);
    expect(isInside(HOLLOW, [3, 2])).toBe(false);
    expect(isInside(HOLLOW, [5, 2])).toBe(false);
  });

  it('around a box holds just what its bounds do, whichever corner it begins at', () => {
    const number = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(number, number, (x, y) => {
        const within = x > -3 && x < 5 && y > -2 && y < 4;
        // On the line itself either is right.
        fc.pre(x !== -3 && x !== 5 && y !== -2 && y !== 4);
        expect(isInside(boxLine([-3, -2], [5, 4]), [x, y])).toBe(within);
        expect(isInside(boxLine([5, 4], [-3, -2]), [x, y])).toBe(within);
      }),
    );
  });

  it('tells the places of the points that it holds', () => {
    expect(insidePlaces(HOLLOW, [0.5, 3, 3.5], [2, 2, 3.5])).toEqual([0, 2]);
    expect(insidePlaces([], [0], [0])).toEqual([]);
  });

  it('is thinned evenly, from its first point on', () => {
    const line = Array.from({ length: 1000 }, (_, place): Point => [place, 0]);
    expect(thinned(line, 4)).toEqual([
      [0, 0],
      [250, 0],
      [500, 0],
      [750, 0],
    ]);
    expect(thinned(HOLLOW, 60)).toEqual(HOLLOW);
  });
});
