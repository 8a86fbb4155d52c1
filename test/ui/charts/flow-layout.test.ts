import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flowLayout } from '../../../src/ui/charts/flow-layout';

const AREA = { x0: 100, x1: 300, top: 20, height: 400 };
const flows = fc.array(fc.record({ from: fc.nat({ max: 7 }), to: fc.nat({ max: 7 }), value: fc.nat({ max: 1000 }) }), {
  minLength: 1,
  maxLength: 40,
});

test('boxes are as high as what passes, on one scale at both sides', () => {
  const { left, right, ribbons } = flowLayout(
    2,
    [
      { from: 0, to: 0, value: 30 },
      { from: 0, to: 1, value: 10 },
      { from: 1, to: 1, value: 20 },
    ],
    AREA,
  );
  expect(left.map(({ value }) => value)).toEqual([40, 20]);
  expect(right.map(({ value }) => value)).toEqual([30, 30]);
  expect(left[0]!.height / left[1]!.height).toBeCloseTo(2, 6);
  expect(right[0]!.height).toBeCloseTo((left[0]!.height * 3) / 4, 6);
  expect(ribbons.map(({ from, to }) => [from, to])).toEqual([
    [0, 0],
    [0, 1],
    [1, 1],
  ]);
});

test('boxes and names stay in the area and never meet', () => {
  fc.assert(
    fc.property(flows, (given) => {
      const { left, right } = flowLayout(8, given, AREA);
      const sides = [left, right];
      const apart = sides.flatMap((side) => side.slice(1).map((box, at) => box.labelY - side[at]!.labelY));
      const gaps = sides.flatMap((side) => side.slice(1).map((box, at) => box.top - side[at]!.top - side[at]!.height));
      expect(Math.min(18, ...apart)).toBeGreaterThanOrEqual(18 - 1e-6);
      expect(Math.min(4, ...gaps)).toBeGreaterThanOrEqual(4 - 1e-6);
      const lowest = Math.max(20, ...sides.flat().map(({ top, height }) => top + height));
      expect(lowest).toBeLessThanOrEqual(AREA.top + AREA.height + 1e-6);
    }),
  );
});

test('nothing that flows gives nothing to draw', () => {
  expect(flowLayout(3, [{ from: 0, to: 1, value: 0 }], AREA)).toEqual({ left: [], right: [], ribbons: [] });
});
