import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellPlaces } from '../../../../src/domain/segments/rfm-cells';
import { placeOf, scoresOf, walked } from '../../../../src/ui/pages/segments/rfm/rfm-walk';

const cube = fc
  .integer({ min: 2, max: 10 })
  .chain((bins) => fc.tuple(fc.constant(bins), fc.nat({ max: bins ** 3 - 1 })));

test('a place and its scores are one, in the order in which the engine counts the cells', () => {
  fc.assert(
    fc.property(cube, ([bins, place]) => {
      const { r, f, m } = scoresOf(place, bins);
      expect(placeOf({ r, f, m }, bins)).toBe(place);
      expect(cellPlaces(Float64Array.of(r), Float64Array.of(f), Float64Array.of(m), bins)[0]).toBe(place);
    }),
  );
});

test('no key leaves the cube', () => {
  const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End');
  fc.assert(
    fc.property(cube, key, ([bins, place], pressed) => {
      const next = walked(place, pressed, bins)!;
      expect(next).toBeGreaterThanOrEqual(0);
      expect(next).toBeLessThan(bins ** 3);
    }),
  );
});

test('arrows go on into the next grid, which has less money, and back', () => {
  const end = placeOf({ r: 3, f: 5, m: 5 }, 5);
  const next = walked(end, 'ArrowRight', 5)!;
  expect(scoresOf(next, 5)).toEqual({ r: 3, f: 1, m: 4 });
  expect(walked(next, 'ArrowLeft', 5)).toBe(end);
  expect(scoresOf(walked(end, 'ArrowUp', 5)!, 5)).toEqual({ r: 4, f: 5, m: 5 });
  expect(scoresOf(walked(end, 'PageDown', 5)!, 5)).toEqual({ r: 3, f: 5, m: 4 });
});

test('other keys lead nowhere', () => {
  expect(walked(0, 'a', 5)).toBeNull();
});
