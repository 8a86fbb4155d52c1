import { dip } from '../stats/dip';
import type { Matrix } from '../stats/matrix';
import { portion, type Steps } from '../stats/steps';
import { clusterMeans } from './cluster-means';
import { clusterSizes } from './size-order';
import { principalAxes, projected } from './principal-axes';
import { spreadTies } from './spread-ties';

/**
 * The dip times the root of the rows that at most 1 in 10,000 uniform samples exceeds, of whatever size (by simulation; of all
 * samples with one mode, uniform ones dip most). Beyond it there are several heaps.
 */
export const CRITICAL_DIP = 0.86;

/** Of more columns than these the axes are not looked for. */
const MOST_TURNED = 100;
/** Fewer rows than this make no heap. */
const LEAST_ROWS = 8;
/** Of more rows of two clusters, so many quantiles: where cells of noise meet they are a little narrower, which must not count. */
const MOST_ROWS = 600;

/** The greatest dip, along any axis or between clusters, of a grouping. @param data may have ties */
export function* groupingDip(data: Matrix, labels: Uint32Array, nClusters: number, seed: number): Steps<number> {
  const spread = spreadTies(data, seed);
  const axes = yield* portion(axesDip(spread), 0, 0.5);
  return Math.max(axes, yield* portion(clustersDip(spread, labels, nClusters), 0.5, 1));
}

/** The greatest dip, times the root of the rows, along any column or principal axis. @param data without ties */
export function* axesDip(data: Matrix): Steps<number> {
  if (data.columns > MOST_TURNED) return yield* columnsDip(data);
  const axes = yield* portion(principalAxes(data), 0, 0.2);
  const turned = yield* portion(projected(data, axes, data.columns), 0.2, 0.4);
  return Math.max(yield* portion(columnsDip(data), 0.4, 0.7), yield* portion(columnsDip(turned), 0.7, 1));
}

function* columnsDip(data: Matrix): Steps<number> {
  let most = 0;
  for (let j = 0; j < data.columns; j++) {
    yield j / data.columns;
    most = Math.max(most, rootDip(column(data, j).sort()));
  }
  return most;
}

/**
 * The least that any cluster is apart from the one whose mean is nearest: the dip, times the root of the rows, along the line
 * between their means, of as many rows of either as the smaller one has, those of the larger one that are nearest to it. What has
 * one mode keeps it when it is cut off. 0 where a cluster has too few rows to tell.
 *
 * @param data without ties @param labels of the nearest of the means, 0 to nClusters − 1
 */
export function* clustersDip(data: Matrix, labels: Uint32Array, nClusters: number): Steps<number> {
  const sizes = clusterSizes(labels, nClusters);
  if (Math.min(...sizes) < LEAST_ROWS) return 0;
  const means = clusterMeans(data, labels, nClusters);
  let least = Infinity;
  for (let own = 0; own < nClusters; own++) {
    yield own / nClusters;
    const axis = towardsNearest(means, own);
    const here = along(data, labels, own, sizes[own]!, axis.line).sort();
    const there = along(data, labels, axis.other, sizes[axis.other]!, axis.line).sort();
    const rows = Math.min(here.length, there.length);
    const both = new Float64Array(2 * rows);
    both.set(here.subarray(here.length - rows));
    both.set(there.subarray(0, rows), rows);
    least = Math.min(least, rootDip(quantiles(both.sort())));
  }
  return least;
}

function rootDip(sorted: Float64Array): number {
  return dip(sorted) * Math.sqrt(sorted.length);
}

function column({ rows, columns, values }: Matrix, j: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => values[row * columns + j]!);
}

/** The cluster whose mean is nearest, and the direction there. */
function towardsNearest({ rows, columns, values }: Matrix, own: number): { other: number; line: Float64Array } {
  const mean = (label: number): Float64Array => values.subarray(label * columns, (label + 1) * columns);
  let best = { other: -1, line: new Float64Array(columns), square: Infinity };
  for (let other = 0; other < rows; other++) {
    if (other === own) continue;
    const line = mean(other).map((value, j) => value - mean(own)[j]!);
    const square = line.reduce((sum, part) => sum + part * part, 0);
    if (square < best.square) best = { other, line, square };
  }
  return best;
}

function along(
  { columns, values }: Matrix,
  labels: Uint32Array,
  label: number,
  size: number,
  line: Float64Array,
): Float64Array {
  const places = new Float64Array(size);
  let out = 0;
  labels.forEach((own, row) => {
    if (own !== label) return;
    let place = 0;
    for (let j = 0, at = row * columns; j < columns; j++, at++) place += values[at]! * line[j]!;
    places[out++] = place;
  });
  return places;
}

function quantiles(sorted: Float64Array): Float64Array {
  if (sorted.length <= MOST_ROWS) return sorted;
  return Float64Array.from(
    { length: MOST_ROWS },
    (_, i) => sorted[Math.floor(((i + 0.5) * sorted.length) / MOST_ROWS)]!,
  );
}
