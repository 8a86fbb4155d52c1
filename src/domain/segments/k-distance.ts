import { portion, type Steps } from '../stats/steps';
import { elbow } from './elbow';
import type { KdTree } from './kd-tree';
import { nearestNeighbours } from './nearest-neighbours';

/** Points of the curve. */
const MOST_POINTS = 500;

/** The distance of rows from their k-th nearest, largest first: where the curve turns, clusters end and noise begins. */
export interface KDistance {
  readonly k: number;
  /** Rows that were asked for. */
  readonly rows: number;
  /** Share of these rows at each point of the curve, 0 to 1. */
  readonly share: readonly number[];
  readonly distance: readonly number[];
  /** Where the curve turns; the middle distance where it does not. */
  readonly eps: number;
}

/**
 * The k-distance plot (Ester et al. 1996, section 4.2) with the distance at which it turns (Satopää et al. 2011).
 *
 * @param places of the rows that are asked for
 * @param k itself counted, as `minSamples` of DBSCAN does
 */
export function* kDistance(tree: KdTree, places: Uint32Array, k: number): Steps<KDistance> {
  const { distances } = yield* portion(nearestNeighbours(tree, places, k), 0, 1);
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
    eps: turn === null ? sorted[last >>> 1]! : distance[turn]!,
  };
}
