import type { Steps } from '../stats/steps';
import { MISSING_CODE, type Column, type TextColumn } from '../table/column';
import { numberReader } from './feature-values';

/** Levels of a text column that get a term of their own; the rest share `(other)`. */
const MAX_LEVELS = 50;

/** A column under its name. */
export interface FeatureColumn {
  readonly name: string;
  readonly column: Column;
}

export interface PreprocessOptions {
  readonly impute: 'mean' | 'median' | 'drop';
  readonly scale: 'none' | 'zscore' | 'minmax';
}

/** One design column: (value − center) · factor. The factor is 0 where the training rows were all equal. */
export interface NumericFeature {
  readonly kind: 'numeric';
  readonly name: string;
  readonly type: 'number' | 'date' | 'boolean';
  /** Stands in for a missing cell; dates in days since 1970, booleans as 0 and 1. */
  readonly fill: number;
  readonly center: number;
  readonly factor: number;
}

/** An indicator (0 or 1) for each level but the first, then one for the rest and one for missing cells, where there are any. */
export interface TextFeature {
  readonly kind: 'text';
  readonly name: string;
  /** From the most frequent on; ties by code point. */
  readonly levels: readonly string[];
  readonly other: boolean;
  readonly missing: boolean;
}

export type Feature = NumericFeature | TextFeature;

/** How table columns become a design matrix: everything that was learnt from the training rows. */
export interface Preprocess extends PreprocessOptions {
  readonly version: 1;
  readonly features: readonly Feature[];
}

function median(values: Float64Array): number {
  const sorted = values.toSorted();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function fitNumeric(
  name: string,
  column: Exclude<Column, TextColumn>,
  rows: Uint32Array,
  options: PreprocessOptions,
): NumericFeature {
  const read = numberReader(column);
  const present = Float64Array.from(rows, read).filter((value) => !Number.isNaN(value));
  if (present.length === 0) return { kind: 'numeric', name, type: column.type, fill: 0, center: 0, factor: 0 };
  const mean = present.reduce((sum, value) => sum + value, 0) / present.length;
  const fill = options.impute === 'median' ? median(present) : mean;
  const missing = rows.length - present.length;
  let [min, max] = [fill, fill];
  for (const value of present) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (min === max) return { kind: 'numeric', name, type: column.type, fill, center: min, factor: 0 };
  if (options.scale === 'none' || column.type === 'boolean') {
    return { kind: 'numeric', name, type: column.type, fill, center: 0, factor: 1 };
  }
  if (options.scale === 'minmax')
    return { kind: 'numeric', name, type: column.type, fill, center: min, factor: 1 / (max - min) };
  const center = mean + ((fill - mean) * missing) / rows.length;
  let squares = missing * (fill - center) ** 2;
  for (const value of present) squares += (value - center) ** 2;
  return { kind: 'numeric', name, type: column.type, fill, center, factor: 1 / Math.sqrt(squares / rows.length) };
}

function fitText(name: string, column: TextColumn, rows: Uint32Array): TextFeature {
  const counts = new Uint32Array(column.dictionary.length);
  let missing = false;
  for (const row of rows) {
    const code = column.codes[row]!;
    if (code === MISSING_CODE) missing = true;
    else counts[code]!++;
  }
  const present = [...counts.keys()].filter((code) => counts[code]! > 0);
  const texts = column.dictionary;
  present.sort((a, b) => counts[b]! - counts[a]! || (texts[a]! < texts[b]! ? -1 : 1));
  const levels = present.slice(0, MAX_LEVELS).map((code) => texts[code]!);
  return { kind: 'text', name, levels, other: present.length > MAX_LEVELS, missing };
}

/**
 * Learns the preprocessing from the training rows only. Numbers and dates (in days) are scaled by the population
 * standard deviation (`zscore`) or the range (`minmax`) after imputation; booleans and indicators stay 0 and 1.
 * A missing number is the training rows' mean or median; missing text is a level of its own. With `drop` the caller
 * leaves out incomplete rows first (`completeRows`).
 */
export function* fitPreprocess(
  columns: readonly FeatureColumn[],
  rows: Uint32Array,
  options: PreprocessOptions,
): Steps<Preprocess> {
  const features: Feature[] = [];
  for (const { name, column } of columns) {
    features.push(column.type === 'text' ? fitText(name, column, rows) : fitNumeric(name, column, rows, options));
    yield features.length / columns.length;
  }
  return { version: 1, ...options, features };
}
