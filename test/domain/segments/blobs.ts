import type { Matrix } from '../../../src/domain/stats/matrix';
import { normal, seededRandom } from '../../../src/domain/stats/random';

export interface Blobs {
  readonly data: Matrix;
  /** The cluster that each row was drawn from. */
  readonly truth: number[];
}

/** Rows normally spread (standard deviation 1) about centers that are `apart` from each other along an axis each. */
export function blobs(sizes: readonly number[], columns: number, apart: number, seed = 1, offset = 0): Blobs {
  const random = seededRandom(seed);
  const left = sizes.map((size) => size);
  const truth: number[] = [];
  const values: number[] = [];
  while (truth.length < sizes.reduce((sum, size) => sum + size, 0)) {
    const cluster = Math.floor(random() * sizes.length);
    if (!left[cluster]) continue;
    left[cluster]!--;
    truth.push(cluster);
    for (let j = 0; j < columns; j++) {
      const center = j === cluster % columns ? apart * (1 + Math.floor(cluster / columns)) : 0;
      values.push(offset + center + normal(random));
    }
  }
  return { data: { rows: truth.length, columns, values: Float64Array.from(values) }, truth };
}
