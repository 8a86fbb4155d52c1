import { MISSING_BOOLEAN, MISSING_CODE } from '../../table/column';
import { DictionaryTable, TextPool } from '../text-pool';
import { BLOCK_ROWS, type BooleanVector, type NumberVector, type TextVector } from './vector';

/** A text for each text. */
export function mapTexts(vector: TextVector, compute: (text: string) => string): TextVector {
  const pool = new TextPool();
  const table = new DictionaryTable(vector.dictionary, (text) => pool.code(compute(text)), MISSING_CODE);
  const out = new Uint32Array(BLOCK_ROWS);
  return {
    type: 'text',
    dictionary: pool.dictionary,
    read(from, to) {
      table.read(vector.read(from, to), to - from, out);
      return out;
    },
  };
}

/** A number for each text. */
export function measureTexts(vector: TextVector, compute: (text: string) => number): NumberVector {
  const table = new DictionaryTable(vector.dictionary, compute, NaN);
  const out = new Float64Array(BLOCK_ROWS);
  return {
    type: 'number',
    read(from, to) {
      table.read(vector.read(from, to), to - from, out);
      return out;
    },
  };
}

/** A test of two texts, missing where one of them is; each entry of a dictionary is tested once against a constant. */
export function testTexts(
  left: TextVector,
  right: TextVector,
  test: (left: string, right: string) => boolean,
): BooleanVector {
  const out = new Uint8Array(BLOCK_ROWS);
  const fixed = right.constant ?? left.constant;
  if (fixed !== undefined) {
    const varying = right.constant === undefined ? right : left;
    const compute = (text: string): number => Number(varying === left ? test(text, fixed) : test(fixed, text));
    const table = new DictionaryTable(varying.dictionary, compute, MISSING_BOOLEAN);
    return {
      type: 'boolean',
      read(from, to) {
        table.read(varying.read(from, to), to - from, out);
        return out;
      },
    };
  }
  return {
    type: 'boolean',
    read(from, to) {
      const a = left.read(from, to);
      const b = right.read(from, to);
      for (let i = 0; i < to - from; i++) {
        if (a[i] === MISSING_CODE || b[i] === MISSING_CODE) out[i] = MISSING_BOOLEAN;
        else out[i] = test(left.dictionary[a[i]!]!, right.dictionary[b[i]!]!) ? 1 : 0;
      }
      return out;
    },
  };
}

/** Texts one after the other, missing where one of them is. */
export function concatTexts(vectors: readonly TextVector[]): TextVector {
  const pool = new TextPool();
  const out = new Uint32Array(BLOCK_ROWS);
  return {
    type: 'text',
    dictionary: pool.dictionary,
    read(from, to) {
      const parts = vectors.map((vector) => vector.read(from, to));
      for (let i = 0; i < to - from; i++) {
        let text = '';
        let missing = false;
        for (let part = 0; part < parts.length; part++) {
          const code = parts[part]![i]!;
          if (code === MISSING_CODE) missing = true;
          else text += vectors[part]!.dictionary[code]!;
        }
        out[i] = missing ? MISSING_CODE : pool.code(text);
      }
      return out;
    },
  };
}

/** Numbers as JSON writes them. */
export function writeNumbers(vector: NumberVector): TextVector {
  const pool = new TextPool();
  const codeOf = new Map<number, number>();
  const out = new Uint32Array(BLOCK_ROWS);
  return {
    type: 'text',
    dictionary: pool.dictionary,
    read(from, to) {
      const cells = vector.read(from, to);
      for (let i = 0; i < to - from; i++) {
        const value = cells[i]!;
        let code = Number.isNaN(value) ? MISSING_CODE : codeOf.get(value);
        if (code === undefined) codeOf.set(value, (code = pool.code(String(value))));
        out[i] = code;
      }
      return out;
    },
  };
}
