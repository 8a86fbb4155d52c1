import { countingOrder } from '../../stats/counting-order';
import type { Steps } from '../../stats/steps';

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

/** Those rows whose mean spend Gamma-Gamma can take. */
export function* spendData(frequency: Float64Array, money: Float64Array): Steps<Spenders> {
  const kept: number[] = [];
  let missing = 0;
  let notPositive = 0;
  let sum = 0;
  for (let row = 0; row < frequency.length; row++) {
    if (!(frequency[row]! > 0)) continue;
    if (!Number.isFinite(money[row])) missing++;
    else if (!(money[row]! > 0)) notPositive++;
    else {
      kept.push(row);
      sum += money[row]!;
    }
  }
  yield 0.2;
  const frequencies = Float64Array.from(new Set(kept.map((row) => frequency[row]!))).sort();
  const places = new Map(Array.from(frequencies, (x, place) => [x, place]));
  yield 0.5;
  const codes = Uint32Array.from(kept, (row) => places.get(frequency[row]!)!);
  const { order, starts } = countingOrder(codes, frequencies.length);
  const rows = order.map((place) => kept[place]!);
  const scale = sum / rows.length || 1;
  yield 0.8;
  return {
    missing,
    notPositive,
    data: {
      frequencies,
      starts,
      means: Float64Array.from(rows, (row) => money[row]! / scale),
      weights: new Float64Array(rows.length).fill(1),
      rows,
      scale,
    },
  };
}

/** The same customers, or a part taken evenly where there are more than `most`. */
export function thinnedSpend(data: SpendData, most: number): SpendData {
  const every = Math.ceil(data.rows.length / most);
  if (every <= 1) return data;
  const evenly = (_: number, i: number): boolean => i % every === 0;
  return {
    ...data,
    starts: data.starts.map((start) => Math.ceil(start / every)),
    means: data.means.filter(evenly),
    weights: data.weights.filter(evenly),
    rows: data.rows.filter(evenly),
  };
}
