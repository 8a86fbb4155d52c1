import { normal, seededRandom } from '../../src/domain/stats/random';
import type { Matrix } from '../../src/domain/stats/matrix';

export interface Planted {
  readonly design: Matrix;
  readonly target: Float64Array;
}

/** Standard normal features and a target made of them and a little noise. */
export function planted(
  rows: number,
  columns: number,
  make: (row: Float64Array) => number,
  noise: number,
  seed = 3,
): Planted {
  const random = seededRandom(seed);
  const values = Float64Array.from({ length: rows * columns }, () => normal(random));
  const target = Float64Array.from(
    { length: rows },
    (_, i) => make(values.subarray(i * columns, (i + 1) * columns)) + noise * normal(random),
  );
  return { design: { rows, columns, values }, target };
}

/** Nothing that a straight line could find. */
export const wave = (row: Float64Array): number => 100 + 20 * Math.sin(2.5 * row[0]!) + 10 * Math.abs(row[1]!);
