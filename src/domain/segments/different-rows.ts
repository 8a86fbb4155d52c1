import type { Matrix } from '../stats/matrix';

/** How many rows differ; counting stops at `enough`. */
export function differentRows({ rows, columns, values }: Matrix, enough: number): number {
  const seen = new Set<string>();
  for (let i = 0; i < rows && seen.size < enough; i++) seen.add(values.subarray(i * columns, (i + 1) * columns).join());
  return seen.size;
}
