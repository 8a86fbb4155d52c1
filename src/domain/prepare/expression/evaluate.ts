import type { Steps } from '../../stats/steps';
import type { Column } from '../../table/column';
import { BLOCK_ROWS, type BooleanVector, type Vector } from './vector';

/** Blocks that are computed in one step. */
const STEP_BLOCKS = 8;

function* fill<Cells extends Float64Array | Uint32Array | Uint8Array>(
  vector: { read(from: number, to: number): Cells },
  out: Cells,
): Steps<Cells> {
  const rows = out.length;
  for (let from = 0, block = 1; from < rows; from += BLOCK_ROWS, block++) {
    const to = Math.min(rows, from + BLOCK_ROWS);
    out.set(vector.read(from, to).subarray(0, to - from), from);
    if (block % STEP_BLOCKS === 0) yield to / rows;
  }
  return out;
}

/** Computes all rows of a condition: 0, 1 or `MISSING_BOOLEAN`. */
export function evaluateCondition(vector: BooleanVector, rows: number): Steps<Uint8Array> {
  return fill(vector, new Uint8Array(rows));
}

/** Computes all rows of an expression. */
export function* evaluate(vector: Vector, rows: number): Steps<Column> {
  if (vector.type === 'text') {
    const codes = yield* fill(vector, new Uint32Array(rows));
    return { type: 'text', codes, dictionary: vector.dictionary };
  }
  if (vector.type === 'boolean') return { type: 'boolean', values: yield* evaluateCondition(vector, rows) };
  return { type: vector.type, values: yield* fill(vector, new Float64Array(rows)) };
}
