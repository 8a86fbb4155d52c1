import { MISSING_BOOLEAN, MISSING_CODE } from '../../table/column';
import { DictionaryTable, TextPool } from '../text-pool';
import { BLOCK_ROWS, type BooleanVector, type TextVector, type Vector } from './vector';

type Cells = Float64Array | Uint32Array | Uint8Array;

/** Picks one of the candidates' cells for each row, writing into `out`. */
type Chooser = (from: number, to: number, candidates: readonly Cells[], out: Cells) => void;

/** Candidates of one type behind one vector of that type, whatever the rule of choice. */
function chooseVector(candidates: readonly Vector[], choose: Chooser): Vector {
  const first = candidates[0]!;
  if (first.type === 'text') return chooseText(candidates.filter(isText), choose);
  if (first.type === 'boolean') {
    const out = new Uint8Array(BLOCK_ROWS);
    return {
      type: 'boolean',
      read(from, to) {
        choose(
          from,
          to,
          candidates.map((candidate) => candidate.read(from, to)),
          out,
        );
        return out;
      },
    };
  }
  const out = new Float64Array(BLOCK_ROWS);
  return {
    type: first.type,
    read(from, to) {
      choose(
        from,
        to,
        candidates.map((candidate) => candidate.read(from, to)),
        out,
      );
      return out;
    },
  };
}

const isText = (vector: Vector): vector is TextVector => vector.type === 'text';

/** Texts of several dictionaries are brought into one. */
function chooseText(candidates: readonly TextVector[], choose: Chooser): TextVector {
  const pool = new TextPool();
  const joined = candidates.map((candidate) => {
    const table = new DictionaryTable(candidate.dictionary, (text) => pool.code(text), MISSING_CODE);
    const codes = new Uint32Array(BLOCK_ROWS);
    return (from: number, to: number): Uint32Array => {
      table.read(candidate.read(from, to), to - from, codes);
      return codes;
    };
  });
  const out = new Uint32Array(BLOCK_ROWS);
  return {
    type: 'text',
    dictionary: pool.dictionary,
    read(from, to) {
      choose(
        from,
        to,
        joined.map((read) => read(from, to)),
        out,
      );
      return out;
    },
  };
}

function missingCellOf(vector: Vector): number {
  if (vector.type === 'text') return MISSING_CODE;
  return vector.type === 'boolean' ? MISSING_BOOLEAN : NaN;
}

/** One of two vectors of the same type by a condition; missing where the condition is. */
export function chooseByCondition(condition: BooleanVector, yes: Vector, no: Vector): Vector {
  const missing = missingCellOf(yes);
  return chooseVector([yes, no], (from, to, [a, b], out) => {
    const conditions = condition.read(from, to);
    for (let i = 0; i < to - from; i++) {
      const held = conditions[i];
      out[i] = held === MISSING_BOOLEAN ? missing : held === 1 ? a![i]! : b![i]!;
    }
  });
}

/** The first of several vectors of one type that is not missing. */
export function chooseFirstPresent(vectors: readonly Vector[]): Vector {
  const missing = missingCellOf(vectors[0]!);
  return chooseVector(vectors, (from, to, candidates, out) => {
    for (let i = 0; i < to - from; i++) {
      let cell = missing;
      for (const candidate of candidates) {
        cell = candidate[i]!;
        if (cell !== missing && !Number.isNaN(cell)) break;
      }
      out[i] = cell;
    }
  });
}
