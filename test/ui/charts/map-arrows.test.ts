import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrowLine, arrowNamePlace, withArrows, withZeroInside } from '../../../src/ui/charts/map-arrows';
import { toNumbers, type Plane } from '../../../src/ui/charts/plane';

const plane: Plane = { left: 40, top: 10, width: 400, height: 200, x: { low: -1, high: 19 }, y: { low: -5, high: 5 } };

test('arrows start at the origin, and point up where a column grows upwards', () => {
  const [start, end] = arrowLine(plane, { x: 0.5, y: 1 });
  expect(toNumbers(plane, start)).toEqual([0, 0]);
  expect(end).toEqual([start[0] + 42, start[1] - 84]);
});

test('the plane is widened where an arrow would leave it, and only there', () => {
  const arrows = [{ name: 'a', x: -1, y: 0.5 }];
  const wide = withArrows(plane, arrows);
  expect(wide.y).toEqual(plane.y);
  expect(wide.x.high).toBe(19);
  expect(arrowLine(wide, arrows[0]!)[1][0]).toBeCloseTo(plane.left, 9);
  expect(withArrows(plane, [])).toBe(plane);
});

test('a name lies beyond the head, or clear of it where there is no room', () => {
  const [origin] = arrowLine(plane, { x: 0, y: 0 });
  expect(arrowNamePlace(plane, { x: 0.5, y: 0 }, 50)).toEqual([origin[0] + 48, origin[1]]);
  expect(arrowNamePlace(plane, { x: -0.2, y: 0.5 }, 50)).toEqual([plane.left, origin[1] - 56]);
  expect(arrowNamePlace(plane, { x: -0.2, y: -0.5 }, 50)).toEqual([plane.left, origin[1] + 56]);
});

test('zero has the room that it needs, and no number is lost', () => {
  const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
  const share = fc.double({ min: 0, max: 0.45, noNaN: true });
  fc.assert(
    fc.property(number, number, share, share, (a, b, before, after) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const wide = withZeroInside({ low, high }, before, after);
      const length = wide.high - wide.low;
      expect(wide.low).toBeLessThanOrEqual(low);
      expect(wide.high).toBeGreaterThanOrEqual(high);
      expect(-wide.low).toBeGreaterThanOrEqual(before * length - 1e-9);
      expect(wide.high).toBeGreaterThanOrEqual(after * length - 1e-9);
    }),
  );
});
