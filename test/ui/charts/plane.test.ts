import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomyInterval, roundTicks, toNumbers, toPixels, type Plane } from '../../../src/ui/charts/plane';

const plane: Plane = { left: 40, top: 10, width: 200, height: 100, x: { low: -1, high: 3 }, y: { low: 0, high: 10 } };

describe('a plane', () => {
  it('puts the least to the left and the most to the top', () => {
    expect(toPixels(plane, [-1, 0])).toEqual([40, 110]);
    expect(toPixels(plane, [3, 10])).toEqual([240, 10]);
  });

  it('reads numbers back from where they are drawn', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, (x, y) => {
        const [across, up] = toNumbers(plane, toPixels(plane, [x, y]));
        expect(across).toBeCloseTo(x, 5);
        expect(up).toBeCloseTo(y, 5);
      }),
    );
  });
});

describe('an interval with room', () => {
  it('holds all numbers, and does not mind those that are none', () => {
    expect(
      roomyInterval(
        [
          [0, 10],
          [NaN, 5],
        ],
        0.1,
      ),
    ).toEqual({ low: -1, high: 11 });
  });

  it('is never empty', () => {
    expect(roomyInterval([[7, 7]])).toEqual({ low: 0, high: 14 });
    expect(roomyInterval([[0]])).toEqual({ low: -1, high: 1 });
    expect(roomyInterval([])).toEqual({ low: 0, high: 1 });
  });
});

describe('round ticks', () => {
  it('are 1, 2 or 5 times a power of ten apart', () => {
    expect(roundTicks({ low: 0, high: 10 }, 6)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(roundTicks({ low: -0.3, high: 0.9 }, 4)).toEqual([0, 0.5]);
    expect(roundTicks({ low: 120, high: 980 }, 5)).toEqual([200, 400, 600, 800]);
  });

  it('lie within, and are no more than asked for by one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e5, max: 1e5, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
        fc.integer({ min: 2, max: 12 }),
        (low, span, most) => {
          const ticks = roundTicks({ low, high: low + span }, most);
          expect(ticks.length).toBeLessThanOrEqual(most + 1);
          expect(ticks.every((tick) => tick >= low - span * 1e-6 && tick <= low + span * (1 + 1e-6))).toBe(true);
        },
      ),
    );
  });

  it('are none for nothing', () => expect(roundTicks({ low: 1, high: 1 })).toEqual([]));
});
