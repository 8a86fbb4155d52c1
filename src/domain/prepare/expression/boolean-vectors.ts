import { MISSING_BOOLEAN } from '../../table/column';
import { BLOCK_ROWS, type BooleanVector } from './vector';

/** The results of a logical operator for false, true and missing, at `3 · left + right`. */
type TruthTable = readonly number[];

/** What is missing counts only where it could change the result (Kleene 1952). */
const TABLES: Readonly<Record<'and' | 'or' | '=' | '!=', TruthTable>> = {
  and: [0, 0, 0, 0, 1, 2, 0, 2, 2],
  or: [0, 1, 2, 1, 1, 1, 2, 1, 2],
  '=': [1, 0, 2, 0, 1, 2, 2, 2, 2],
  '!=': [0, 1, 2, 1, 0, 2, 2, 2, 2],
};

export function zipBooleans(operator: keyof typeof TABLES, left: BooleanVector, right: BooleanVector): BooleanVector {
  const table = Uint8Array.from(TABLES[operator]);
  const out = new Uint8Array(BLOCK_ROWS);
  return {
    type: 'boolean',
    read(from, to) {
      const a = left.read(from, to);
      const b = right.read(from, to);
      for (let i = 0; i < to - from; i++) out[i] = table[3 * a[i]! + b[i]!]!;
      return out;
    },
  };
}

export function negate(vector: BooleanVector): BooleanVector {
  const out = new Uint8Array(BLOCK_ROWS);
  return {
    type: 'boolean',
    read(from, to) {
      const cells = vector.read(from, to);
      for (let i = 0; i < to - from; i++) out[i] = cells[i] === MISSING_BOOLEAN ? MISSING_BOOLEAN : 1 - cells[i]!;
      return out;
    },
  };
}
