import { countingSort } from '../../stats/counting-sort';
import { portion, type Steps } from '../../stats/steps';

/** Customers with a repeat purchase and a positive mean spend, ordered by frequency. */
export interface SpendData {
  /** Different frequencies, ascending; those with the i-th stand from `starts[i]` up to `starts[i + 1]`. */
  readonly frequencies: Float64Array;
  readonly starts: Uint32Array;
  /** Mean money of a repeat purchase, over `scale`. */
  readonly means: Float64Array;
  /** How often each customer counts: 1, or as a bootstrap sample has it. */
  readonly weights: Float64Array;
  /** The row of each. */
  readonly rows: Uint32Array;
  /** The mean of the means: what money is counted in. */
  readonly scale: number;
}

export interface Spenders {
  readonly data: SpendData;
  /** Repeat buyers whose spend is missing, and those whose spend is 0 or below: Gamma-Gamma has no place for them. */
  readonly missing: number;
  readonly notPositive: number;
}

const STEP_ROWS = 65_536;

/** Those rows whose mean spend Gamma-Gamma can take. */
export function* spendData(frequency: Float64Array, money: Float64Array): Steps<Spenders> {
  const kept = new Uint32Array(frequency.length);
  const codes = new Uint32Array(frequency.length);
  const found = new Map<number, number>();
  let [count, missing, notPositive, sum] = [0, 0, 0, 0];
  for (let row = 0; row < frequency.length; row++) {
    if (row % STEP_ROWS === 0) yield (0.4 * row) / frequency.length;
    const x = frequency[row]!;
    if (!(x > 0)) continue;
    if (!Number.isFinite(money[row])) missing++;
    else if (!(money[row]! > 0)) notPositive++;
    else {
      let code = found.get(x);
      if (code === undefined) found.set(x, (code = found.size));
      codes[row] = code;
      kept[count++] = row;
      sum += money[row]!;
    }
  }
  const frequencies = Float64Array.from(found.keys()).sort();
  const places = new Uint32Array(frequencies.length);
  frequencies.forEach((x, place) => (places[found.get(x)!] = place));
  for (let i = 0; i < count; i++) codes[kept[i]!] = places[codes[kept[i]!]!]!;
  yield 0.5;
  const sorted = yield* portion(countingSort(codes, frequencies.length, kept.subarray(0, count)), 0.5, 0.8);
  const { order: rows, starts } = sorted;
  const scale = sum / count || 1;
  const means = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    if (i % STEP_ROWS === 0) yield 0.8 + (0.2 * i) / count;
    means[i] = money[rows[i]!]! / scale;
  }
  const weights = new Float64Array(count).fill(1);
  return { missing, notPositive, data: { frequencies, starts, means, weights, rows, scale } };
}

/** The same customers, or a part taken evenly where there are more than `most`. */
export function thinnedSpend(data: SpendData, most: number): SpendData {
  const every = Math.ceil(data.rows.length / most);
  if (every <= 1) return data;
  const evenly = <Values extends Float64Array | Uint32Array>(values: Values, taken: Values): Values => {
    for (let i = 0; i < taken.length; i++) taken[i] = values[i * every]!;
    return taken;
  };
  const count = Math.ceil(data.rows.length / every);
  return {
    ...data,
    starts: data.starts.map((start) => Math.ceil(start / every)),
    means: evenly(data.means, new Float64Array(count)),
    weights: evenly(data.weights, new Float64Array(count)),
    rows: evenly(data.rows, new Uint32Array(count)),
  };
}
