import type { Matrix } from '../stats/matrix';

/** How far centers went in an iteration, and how far apart they are: what bounds on distances are brought up to date by. */
export interface CenterTravel {
  /** Distance that each center moved. */
  readonly moved: Float64Array;
  /** The center that moved most, how far it did, and how far any other did at most. */
  readonly farthest: number;
  readonly most: number;
  readonly next: number;
  /** Half the distance of each center from its nearest other: rows within it can have no nearer center. */
  readonly half: Float64Array;
}

export function centerTravel(before: Matrix, after: Matrix): CenterTravel {
  const { rows: nClusters, columns, values } = after;
  const distance = (from: Float64Array, a: number, b: number): number => {
    let square = 0;
    for (let j = 0; j < columns; j++) square += (from[a * columns + j]! - values[b * columns + j]!) ** 2;
    return Math.sqrt(square);
  };
  const moved = Float64Array.from({ length: nClusters }, (_, k) => distance(before.values, k, k));
  let farthest = 0;
  moved.forEach((own, k) => {
    if (own > moved[farthest]!) farthest = k;
  });
  const next = moved.reduce((most, own, k) => (k === farthest ? most : Math.max(most, own)), 0);
  const half = Float64Array.from({ length: nClusters }, (_, k) => {
    let nearest = Infinity;
    for (let other = 0; other < nClusters; other++) {
      if (other !== k) nearest = Math.min(nearest, distance(values, k, other));
    }
    return nearest / 2;
  });
  return { moved, farthest, most: moved[farthest]!, next, half };
}
