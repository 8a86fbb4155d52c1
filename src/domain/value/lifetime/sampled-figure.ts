import { chebyshevPoints, chebyshevShares } from '../../stats/chebyshev';
import type { Steps } from '../../stats/steps';
import type { TimePairs } from '../purchase/purchase-data';

/** A figure of a frequency (by its place) at a time, by one sample of the parameters. */
export type FigureOfSample = (sample: number, place: number, time: number) => number;

export interface SampledFigureOptions {
  readonly samples: number;
  /** Above 0: the figure is smooth where time + least is above 0. */
  readonly least: number;
  /** Of one figure, about, in microseconds. */
  readonly cost: number;
}

/** Points of a curve. Functions that bend as gently as those here keep eight digits, far more than a sample can tell. */
const POINTS = 16;
/** Times of a frequency, in points of a curve, from which on one pays. */
const WORTH = 2;
const STEP_MICROSECONDS = 4_000;

interface Curve {
  /** On the logarithm of time + least. */
  readonly points: Float64Array;
  /** By point, and there by sample. */
  readonly figures: Float64Array;
}

/**
 * A costly figure by every sample: where a frequency has many times, it is computed at a few, and a polynomial read at the others,
 * else it is computed as it is asked for. The shares of the points are the same for all samples.
 */
export function* sampledFigure(
  places: number,
  pairs: readonly TimePairs[],
  exact: FigureOfSample,
  { samples, least, cost }: SampledFigureOptions,
): Steps<(place: number, time: number, figures: Float64Array) => Steps<void>> {
  const every = Math.max(1, Math.floor(STEP_MICROSECONDS / cost));
  const times = new Uint32Array(places);
  const from = new Float64Array(places).fill(Infinity);
  const to = new Float64Array(places).fill(-Infinity);
  for (const { place, time } of pairs) {
    for (let pair = 0; pair < time.length; pair++) {
      const at = place[pair]!;
      times[at]!++;
      from[at] = Math.min(from[at]!, time[pair]!);
      to[at] = Math.max(to[at]!, time[pair]!);
    }
  }
  const curves = new Array<Curve | null>(places).fill(null);
  for (let place = 0; place < places; place++) {
    if (times[place]! <= WORTH * POINTS || from[place] === to[place]) continue;
    const points = chebyshevPoints(Math.log(from[place]! + least), Math.log(to[place]! + least), POINTS);
    const figures = new Float64Array(POINTS * samples);
    for (let i = 0; i < figures.length; i++) {
      if (i % every === every - 1) yield place / places;
      const time = Math.max(0, Math.exp(points[Math.floor(i / samples)]!) - least);
      figures[i] = exact(i % samples, place, time);
    }
    curves[place] = { points, figures };
  }
  const shares = new Float64Array(POINTS);
  return function* (place, time, figures) {
    const curve = curves[place];
    if (!curve) {
      for (let sample = 0; sample < samples; sample++) {
        if (sample % every === every - 1) yield 0;
        figures[sample] = exact(sample, place, time);
      }
      return;
    }
    chebyshevShares(curve.points, Math.log(time + least), shares);
    figures.fill(0);
    for (let point = 0; point < POINTS; point++) {
      const share = shares[point]!;
      const offset = point * samples;
      for (let sample = 0; sample < samples; sample++) figures[sample]! += share * curve.figures[offset + sample]!;
    }
  };
}
