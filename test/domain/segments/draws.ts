import type { Matrix } from '../../../src/domain/stats/matrix';
import { normal, seededRandom, type Random } from '../../../src/domain/stats/random';

/** A value, given those of its row so far. */
type Draw = (random: Random, row: readonly number[]) => number;

/** Rows drawn column by column, each column brought to mean 0 and standard deviation 1. */
export function drawn(rows: number, draws: readonly Draw[], seed: number): Matrix {
  const random = seededRandom(seed);
  const columns = draws.length;
  const values = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const row: number[] = [];
    for (const draw of draws) row.push(draw(random, row));
    values.set(row, i * columns);
  }
  return standardized({ rows, columns, values });
}

export function standardized({ rows, columns, values }: Matrix): Matrix {
  const scaled = values.slice();
  for (let j = 0; j < columns; j++) {
    const own = values.filter((_, at) => at % columns === j);
    const mean = own.reduce((sum, value) => sum + value, 0) / rows;
    const deviation = Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows);
    for (let at = j; at < scaled.length; at += columns) scaled[at] = (values[at]! - mean) / deviation;
  }
  return { rows, columns, values: scaled };
}

/** Counts from 1 on, each the share `more` as frequent as the one before. */
export const geometric =
  (more: number): Draw =>
  (random) =>
    1 + Math.floor(Math.log(1 - random()) / Math.log(more));
/** Whole numbers from 1 to `most`. */
export const upTo =
  (most: number): Draw =>
  (random) =>
    1 + Math.floor(most * random());
export const logNormal: Draw = (random) => Math.exp(normal(random));
export const uniform: Draw = (random) => random();
export const gaussian: Draw = (random) => normal(random);
