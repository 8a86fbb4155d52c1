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

/** Of the largest figure of a curve, what its polynomial may be off by: far less than a sample can tell. */
const TOLERANCE = 1e-8;
/** Times of a frequency, in points of a curve, from which on one pays. */
const WORTH = 2;
const STEP_MICROSECONDS = 4_000;

interface Curve {
  /** On the logarithm of time + least. */
  readonly points: Float64Array;
  /** By point, and there by sample. */
  readonly figures: Float64Array;
  /** Overwritten at each reading. */
  readonly shares: Float64Array;
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
  const { times, from, to } = timesByPlace(places, pairs);
  const curves = new Array<Curve | null>(places).fill(null);
  let spent = 0;
  for (let place = 0; place < places; place++) {
    const [first, last] = [Math.log(from[place]! + least), Math.log(to[place]! + least)];
    const count = pointsOf(last - first);
    if (!(times[place]! > WORTH * count) || first === last) continue;
    const points = chebyshevPoints(first, last, count);
    const figures = new Float64Array(count * samples);
    for (let i = 0; i < figures.length; i++) {
      const time = Math.max(0, Math.exp(points[Math.floor(i / samples)]!) - least);
      figures[i] = exact(i % samples, place, time);
      spent += cost;
      if (spent < STEP_MICROSECONDS) continue;
      spent = 0;
      yield (place + i / figures.length) / places;
    }
    curves[place] = { points, figures, shares: new Float64Array(count) };
  }
  return function* (place, time, figures) {
    const curve = curves[place];
    if (curve) {
      readOff(curve, Math.log(time + least), figures);
      return;
    }
    for (let sample = 0; sample < samples; sample++) {
      figures[sample] = exact(sample, place, time);
      spent += cost;
      if (spent < STEP_MICROSECONDS) continue;
      spent = 0;
      yield 0;
    }
  };
}

/**
 * Points for a curve so long. Figures here have no singularity within π / 2 of the real logarithm of time + least, and so none in the
 * ellipse about the curve whose axes add up to ρ = exp(asinh(π / length)): the error falls with ρ^−points (Trefethen 2013, theorem 8.2).
 */
function pointsOf(length: number): number {
  return 2 + Math.ceil(-Math.log(TOLERANCE) / Math.asinh(Math.PI / length));
}

function timesByPlace(places: number, pairs: readonly TimePairs[]) {
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
  return { times, from, to };
}

function readOff({ points, figures: known, shares }: Curve, at: number, figures: Float64Array): void {
  const samples = figures.length;
  chebyshevShares(points, at, shares);
  figures.fill(0);
  for (let point = 0; point < points.length; point++) {
    const share = shares[point]!;
    const offset = point * samples;
    for (let sample = 0; sample < samples; sample++) figures[sample]! += share * known[offset + sample]!;
  }
}
