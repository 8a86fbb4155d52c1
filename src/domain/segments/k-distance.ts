import { portion, type Steps } from '../stats/steps';
import { elbow } from './elbow';
import type { KdTree } from './kd-tree';
import { nearestNeighbours } from './nearest-neighbours';
import { usualStep } from './spread-ties';

/** Points of the curve. */
const MOST_POINTS = 500;
/** Where the curve turns, clusters already lose their rims, and thin ones break: eps lies a little beyond. */
const BEYOND = 1.2;
/** Standard deviations that a step between values may be and still be one of a scale; yes and no are farther apart. */
const WIDEST_STEP = 1.5;

/** The distance of rows from their k-th nearest, largest first: where the curve turns, clusters end and noise begins. */
export interface KDistance {
  readonly k: number;
  /** Rows that were asked for. */
  readonly rows: number;
  /** Share of these rows at each point of the curve, 0 to 1. */
  readonly share: readonly number[];
  readonly distance: readonly number[];
  /** A little beyond where the curve turns, or the middle distance where it does not; never less than a step of whole numbers. */
  readonly eps: number;
}

/**
 * The k-distance plot (Ester et al. 1996, section 4.2) with an eps by where it turns (Satopää et al. 2011).
 *
 * @param places of the rows that are asked for
 * @param k itself counted, as `minSamples` of DBSCAN does
 */
export function* kDistance(tree: KdTree, places: Uint32Array, k: number): Steps<KDistance> {
  const { distances } = yield* portion(nearestNeighbours(tree, places, k), 0, 0.98);
  const sorted = Float64Array.from(places, (_, i) => distances[i * k + k - 1]!)
    .sort()
    .reverse();
  const last = sorted.length - 1;
  const points = Math.min(sorted.length, MOST_POINTS);
  const at = Array.from({ length: points }, (_, i) => Math.round((i * last) / Math.max(1, points - 1)));
  const distance = at.map((place) => sorted[place]!);
  const turn = elbow(at, distance);
  return {
    k,
    rows: places.length,
    share: at.map((place) => (last === 0 ? 0 : place / last)),
    distance,
    eps: Math.max(turn === null ? sorted[last >>> 1]! : BEYOND * distance[turn]!, yield* widestStep(tree, places)),
  };
}

/** The widest step between values of a column that has a scale of steps. */
function* widestStep({ columns, points }: KdTree, places: Uint32Array): Steps<number> {
  let widest = 0;
  for (let j = 0; j < columns; j++) {
    yield 0.98 + (0.02 * j) / columns;
    const values = Float64Array.from(places, (place) => points[place * columns + j]!).sort();
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    const step = usualStep(values);
    // Rounding must not leave the next value out.
    if (step <= WIDEST_STEP * deviation) widest = Math.max(widest, step * (1 + 1e-9));
  }
  return widest;
}
