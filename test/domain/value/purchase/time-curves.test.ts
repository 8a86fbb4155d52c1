import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/domain/stats/random';
import { paretoTail } from '../../../../src/domain/value/purchase/pareto-tail';
import { CURVE_VALUES, timeCurves, type ValuesAt } from '../../../../src/domain/value/purchase/time-curves';

const COUNT = 20_000;
const random = seededRandom(3);
const time = Float64Array.from({ length: COUNT }, () => 400 * random() ** 2);
const place = new Uint32Array(COUNT);

/** Values at all times, and how often the function itself was asked. */
function read(frequency: number, [r, alpha, s, beta]: readonly [number, number, number, number], pairs: number) {
  let asked = 0;
  const exact: ValuesAt = (_place, at, values) => {
    asked++;
    const { log, byExponent, byAlpha, byS, byBeta } = paretoTail(r + frequency, s, alpha, beta, at);
    values.set([log, byExponent, byAlpha, byS, byBeta]);
  };
  const some = { place: place.subarray(0, pairs), time: time.subarray(0, pairs), frequency: new Float64Array(pairs) };
  const at = timeCurves(1, [some])(exact, Math.min(alpha, beta));
  const [found, wanted] = [new Float64Array(CURVE_VALUES), new Float64Array(CURVE_VALUES)];
  let off = 0;
  for (const each of some.time) {
    at(0, each, found);
    const before = asked;
    exact(0, each, wanted);
    asked = before;
    off = found.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - wanted[i]!) / (1 + Math.abs(wanted[i]!))),
      off,
    );
  }
  return { off, asked };
}

describe('values read off curves', () => {
  test.each([
    [1, [0.5, 70, 0.8, 170]],
    [3, [0.5, 0.02, 0.6, 12]],
    [40, [2, 10, 0.3, 0.5]],
    [0, [0.05, 300, 3, 2]],
  ] as const)('are those of the tail itself, frequency %d, parameters %j', (frequency, parameters) => {
    const { off, asked } = read(frequency, parameters, COUNT);
    expect(off).toBeLessThan(1e-10);
    expect(asked).toBeLessThan(COUNT / 4);
  });

  test('few times are computed one by one', () => {
    expect(read(2, [0.5, 70, 0.8, 170], 100)).toEqual({ off: 0, asked: 100 });
  });
});
