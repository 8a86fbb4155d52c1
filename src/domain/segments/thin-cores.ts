import { sampleRows } from '../prepare/sample-rows';
import type { Matrix } from '../stats/matrix';
import type { Steps } from '../stats/steps';

const STEP_ROWS = 16_384;
/** How far from a row that is kept one may be that is not, as a part of eps: as little as does. */
const SLACKS = [0.05, 0.1, 0.2, 0.3, 0.5];

export interface ThinCores {
  /** Ascending. */
  readonly rows: Uint32Array;
  /** Within this distance of each row that is not kept is one that is; 0 where all are. */
  readonly slack: number;
}

/**
 * At most `most` of the core rows that stand for all of them, whatever shape clusters have: one of each cell of a grid. Only
 * where many columns leave more cells than that are they a sample of these.
 */
export function* thinCores(
  data: Matrix,
  cores: Uint32Array,
  eps: number,
  most: number,
  seed: number,
): Steps<ThinCores> {
  let thin: ThinCores = { rows: cores, slack: 0 };
  for (const [at, part] of SLACKS.entries()) {
    if (thin.rows.length <= most) return thin;
    const slack = part * eps;
    const side = slack / Math.sqrt(data.columns);
    const taken = new Set<string>();
    const kept: number[] = [];
    for (const [i, row] of cores.entries()) {
      if (i % STEP_ROWS === 0) yield (at + i / cores.length) / SLACKS.length;
      const own = data.values.subarray(row * data.columns, (row + 1) * data.columns);
      const cell = own.map((value) => Math.floor(value / side)).join();
      if (taken.has(cell)) continue;
      taken.add(cell);
      kept.push(row);
    }
    thin = { rows: Uint32Array.from(kept), slack };
  }
  return { ...thin, rows: sampleRows(thin.rows, most, seed) };
}
