import { describe, expect, test } from 'vitest';
import { finish, type Steps } from '../../../../src/domain/stats/steps';
import { discountedWhileAlive, horizonSum } from '../../../../src/domain/value/lifetime/discounted-purchases';
import { sampledFigure, type FigureOfSample } from '../../../../src/domain/value/lifetime/sampled-figure';
import type { PurchaseModelName } from '../../../../src/domain/value/purchase/model';
import { logTailOf } from '../../../../src/domain/value/purchase/pareto-tail';

const SAMPLES = 3;
const COUNT = 1_000;
/** Every day of nearly three years from the first on, of one frequency. */
const time = Float64Array.from({ length: COUNT }, (_, day) => day);
const pairs = { place: new Uint32Array(COUNT), frequency: new Float64Array(COUNT), time };

/** Samples of parameters a tenth about these. */
const sampled = (parameters: readonly number[]) =>
  Array.from({ length: SAMPLES }, (_, sample) =>
    Float64Array.from(parameters, (value) => value * (0.9 + 0.1 * sample)),
  );

/** How far the figures at all times are off, and how often the figure itself was asked for. */
function read(exact: FigureOfSample, least: number) {
  let asked = 0;
  const counted: FigureOfSample = (...at) => {
    asked++;
    return exact(...at);
  };
  const figureAt = finish(sampledFigure(1, [pairs], counted, { samples: SAMPLES, least, cost: 1 }));
  const figures = new Float64Array(SAMPLES);
  const off = Array.from(time, (at) => {
    finish(figureAt(0, at, figures));
    return Math.max(...Array.from(figures, (figure, sample) => Math.abs(figure / exact(sample, 0, at) - 1)));
  });
  return { off: Math.max(...off), asked };
}

describe.each<[PurchaseModelName, readonly number[]]>([
  ['bgNbd', [0.8, 40, 0.9, 3]],
  ['bgNbd', [0.2, 0.5, 0.3, 1.5]],
  ['mbgNbd', [3, 2, 2, 20]],
  ['paretoNbd', [0.8, 40, 0.7, 90]],
  ['paretoNbd', [0.3, 0.05, 1.4, 3]],
])('%s, %j', (name, parameters) => {
  const samples = sampled(parameters);
  const least = Math.min(
    ...samples.map((each) => each[1]!),
    ...(name === 'paretoNbd' ? samples.map((each) => each[3]!) : []),
  );

  test.each([0, 1, 12, 300])(
    'discounted purchases read off a curve are those computed, to a millionth: frequency %d',
    (frequency) => {
      const ahead = horizonSum({ months: 24, monthLength: 30, discountRate: 0.01 });
      const { off, asked } = read(
        (sample, _place, T) => discountedWhileAlive({ name, parameters: samples[sample]! }, { frequency, T }, ahead),
        least,
      );
      expect(off).toBeLessThan(1e-6);
      expect(asked).toBeLessThan((SAMPLES * COUNT) / 4);
    },
  );
});

test.each([0, 1, 12, 300])(
  'logarithms of tails are those computed, to a hundred millionth: frequency %d',
  (frequency) => {
    const tails = sampled([0.3, 0.05, 1.4, 3]).map(logTailOf);
    const { off, asked } = read((sample, _place, at) => tails[sample]!(frequency, at), 0.045);
    expect(off).toBeLessThan(1e-8);
    expect(asked).toBeLessThan((SAMPLES * COUNT) / 4);
  },
);

test('a figure of few times is computed at each', () => {
  const few = { place: new Uint32Array(9), frequency: new Float64Array(9), time: time.subarray(0, 9) };
  const figureAt = finish(
    sampledFigure(1, [few], (sample, _place, at) => sample + at, { samples: SAMPLES, least: 1, cost: 1 }),
  );
  const figures = new Float64Array(SAMPLES);
  finish(figureAt(0, 4, figures));
  expect(figures).toEqual(Float64Array.of(4, 5, 6));
});

test('costly figures are computed in steps of a few, whether off curves or not', () => {
  const steps = (cost: number, some: typeof pairs): number => {
    const making = sampledFigure(1, [some], (sample, _place, at) => sample + at, { samples: SAMPLES, least: 1, cost });
    let taken = 0;
    const run = <T>(each: Steps<T>): T => {
      for (;;) {
        const step = each.next();
        if (step.done) return step.value;
        taken++;
      }
    };
    const figureAt = run(making);
    const figures = new Float64Array(SAMPLES);
    for (const at of some.time) run(figureAt(0, at, figures));
    return taken;
  };
  const few = { place: new Uint32Array(9), frequency: new Float64Array(9), time: time.subarray(0, 9) };
  expect([steps(1, few), steps(2_000, few), steps(9_000, few)]).toEqual([0, 13, 27]);
  expect(steps(2_000, pairs)).toBeGreaterThan(20);
});
