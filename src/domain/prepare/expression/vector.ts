import { MISSING_BOOLEAN, MISSING_CODE, type Column } from '../../table/column';

/** Rows that are computed at a time: few enough for the processor's cache, enough to make a call cheap. */
export const BLOCK_ROWS = 8_192;

/**
 * Part of an expression, computed in blocks of rows. `read` gives the cells of the rows from one (included) to another
 * (excluded), at most `BLOCK_ROWS`, at the start of an array that the next call may overwrite.
 */
interface Computed<Cells> {
  read(from: number, to: number): Cells;
}

/** `NaN` is missing. */
export interface NumberVector extends Computed<Float64Array> {
  readonly type: 'number' | 'date';
}

/** `MISSING_CODE` is missing. */
export interface TextVector extends Computed<Uint32Array> {
  readonly type: 'text';
  /** May grow with every block. */
  readonly dictionary: readonly string[];
  /** The text of every row, where the expression says so itself. */
  readonly constant?: string;
}

/** `MISSING_BOOLEAN` is missing. */
export interface BooleanVector extends Computed<Uint8Array> {
  readonly type: 'boolean';
}

export type Vector = NumberVector | TextVector | BooleanVector;

export function columnVector(column: Column): Vector {
  if (column.type === 'text') {
    const { codes, dictionary } = column;
    return { type: 'text', dictionary, read: (from, to) => codes.subarray(from, to) };
  }
  if (column.type === 'boolean') {
    const { values } = column;
    return { type: 'boolean', read: (from, to) => values.subarray(from, to) };
  }
  const { type, values } = column;
  return { type, read: (from, to) => values.subarray(from, to) };
}

export function constantNumber(type: 'number' | 'date', value: number): NumberVector {
  const cells = new Float64Array(BLOCK_ROWS).fill(value);
  return { type, read: () => cells };
}

export function constantVector(value: number | string | boolean): Vector {
  if (typeof value === 'number') return constantNumber('number', value);
  if (typeof value === 'string') {
    const codes = new Uint32Array(BLOCK_ROWS);
    return { type: 'text', dictionary: [value], constant: value, read: () => codes };
  }
  const cells = new Uint8Array(BLOCK_ROWS).fill(Number(value));
  return { type: 'boolean', read: () => cells };
}

/** Whether cells are missing: never missing itself. */
export function missingVector(vector: Vector): BooleanVector {
  const out = new Uint8Array(BLOCK_ROWS);
  const isMissing = (cell: number): boolean => {
    if (vector.type === 'text') return cell === MISSING_CODE;
    return vector.type === 'boolean' ? cell === MISSING_BOOLEAN : Number.isNaN(cell);
  };
  return {
    type: 'boolean',
    read(from, to) {
      const cells = vector.read(from, to);
      for (let i = 0; i < to - from; i++) out[i] = isMissing(cells[i]!) ? 1 : 0;
      return out;
    },
  };
}
