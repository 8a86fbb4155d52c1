import { MISSING_BOOLEAN } from '../../table/column';
import { BLOCK_ROWS, type BooleanVector, type NumberVector } from './vector';

/** A function of one number; where its result is not finite, it is missing. */
export function mapNumbers(
  type: NumberVector['type'],
  vector: NumberVector,
  compute: (value: number) => number,
): NumberVector {
  const out = new Float64Array(BLOCK_ROWS);
  return {
    type,
    read(from, to) {
      const cells = vector.read(from, to);
      for (let i = 0; i < to - from; i++) {
        const result = compute(cells[i]!);
        out[i] = Number.isFinite(result) ? result : NaN;
      }
      return out;
    },
  };
}

/** A function of two numbers, missing where one of them is; where its result is not finite, it is missing too. */
export function zipNumbers(
  type: NumberVector['type'],
  left: NumberVector,
  right: NumberVector,
  compute: (left: number, right: number) => number,
): NumberVector {
  const out = new Float64Array(BLOCK_ROWS);
  return {
    type,
    read(from, to) {
      const a = left.read(from, to);
      const b = right.read(from, to);
      for (let i = 0; i < to - from; i++) {
        const result = compute(a[i]!, b[i]!);
        // NaN to the power of 0 is 1, but missing stays missing.
        out[i] = Number.isFinite(result) && !Number.isNaN(a[i]!) && !Number.isNaN(b[i]!) ? result : NaN;
      }
      return out;
    },
  };
}

/** A test of two numbers or dates, missing where one of them is. */
export function testNumbers(
  left: NumberVector,
  right: NumberVector,
  test: (left: number, right: number) => boolean,
): BooleanVector {
  const out = new Uint8Array(BLOCK_ROWS);
  return {
    type: 'boolean',
    read(from, to) {
      const a = left.read(from, to);
      const b = right.read(from, to);
      for (let i = 0; i < to - from; i++) {
        if (Number.isNaN(a[i]!) || Number.isNaN(b[i]!)) out[i] = MISSING_BOOLEAN;
        else out[i] = test(a[i]!, b[i]!) ? 1 : 0;
      }
      return out;
    },
  };
}
