import { MISSING_CODE, type TextColumn } from './column';

/** Whole numbers within so wide a span are looked up by place instead of in a map. */
const MOST_SPAN = 4_194_304;

/** Numbers as dictionary text, in order of first appearance; `NaN` is missing. */
export function numberTexts(values: Float64Array, textOf: (value: number) => string): TextColumn {
  const dictionary: string[] = [];
  const known = codeLookup(values);
  const codes = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) {
      codes[row] = MISSING_CODE;
      continue;
    }
    const code = known.get(value);
    if (code !== undefined && code !== MISSING_CODE) {
      codes[row] = code;
      continue;
    }
    known.set(value, dictionary.length);
    codes[row] = dictionary.push(textOf(value)) - 1;
  }
  return { type: 'text', codes, dictionary };
}

interface CodeLookup {
  /** Undefined or `MISSING_CODE` for a number that has none. */
  get(value: number): number | undefined;
  set(value: number, code: number): void;
}

function codeLookup(values: Float64Array): CodeLookup {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) return new Map<number, number>();
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const span = most - least;
  if (!(span >= 0 && span < MOST_SPAN)) return new Map<number, number>();
  const codes = new Uint32Array(span + 1).fill(MISSING_CODE);
  return { get: (value) => codes[value - least], set: (value, code) => (codes[value - least] = code) };
}
