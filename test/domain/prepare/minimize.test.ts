import { describe, expect, it } from 'vitest';
import { minimize, polish } from '../../../src/domain/prepare/minimize';
import { finish, type Steps } from '../../../src/domain/stats/steps';

function least(f: (x: number) => number, from = -2, to = 2): { x: number | null; calls: number } {
  let calls = 0;
  function* objective(x: number): Steps<number> {
    yield 0;
    calls++;
    return f(x);
  }
  return { x: finish(minimize(objective, from, to)), calls };
}

describe('minimize', () => {
  it('finds the least of a parabola, wherever it lies', () => {
    const found = [0.3, -1.7, 40, -250].map((center) => least((x) => 3 * (x - center) ** 2 + 5).x);
    expect(found).toEqual([0.3, -1.7, 40, -250].map((center) => expect.closeTo(center, 6)));
  });

  it('is quick on smooth functions', () => {
    const { x, calls } = least((value) => Math.exp(value) - 3 * value);
    expect(x).toBeCloseTo(Math.log(3), 7);
    expect(calls).toBeLessThan(25);
  });

  it('settles on flat and on kinked minima', () => {
    expect(least((x) => (x - 1) ** 8).x).toBeCloseTo(1, 1);
    expect(least((x) => Math.abs(x - Math.SQRT2)).x).toBeCloseTo(Math.SQRT2, 6);
  });

  it('stays inside what is allowed', () => {
    expect(least((x) => (x < 0.5 ? Infinity : (x - 0.75) ** 2), -2, 2).x).toBeCloseTo(0.75, 6);
  });

  it('gives null where the function falls without end, or is nowhere finite', () => {
    expect(least((x) => -x).x).toBeNull();
    expect(least(() => Infinity).x).toBeNull();
  });
});

describe('polish', () => {
  function* bowl(x: number): Steps<number> {
    yield 0;
    return 1e3 + Math.cosh(x - 0.7);
  }

  it('places a minimum closer than its values can tell', () => {
    const found = finish(minimize(bowl, -2, 2))!;
    expect(Math.abs(finish(polish(bowl, found, 0.01)) - 0.7)).toBeLessThan(1e-8);
  });

  it('stays where there is no curvature to go by', () => {
    function* line(x: number): Steps<number> {
      yield 0;
      return 2 * x;
    }
    expect(finish(polish(line, 3, 0.5))).toBe(3);
  });
});
