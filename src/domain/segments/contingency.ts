import { MISSING_CODE, type TextColumn } from '../table/column';

/** Rows of each segment of a first segmentation in each of a second, `[first][second]`. */
export interface Contingency {
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly count: readonly (readonly number[])[];
}

/** Counts rows that both segmentations have a segment for, by the places that their dictionaries give. */
export function contingency(first: TextColumn, second: TextColumn): Contingency {
  const width = second.dictionary.length;
  const count = new Array<number>(first.dictionary.length * width).fill(0);
  for (let row = 0; row < first.codes.length; row++) {
    const [a, b] = [first.codes[row]!, second.codes[row]!];
    if (a !== MISSING_CODE && b !== MISSING_CODE) count[a * width + b]!++;
  }
  return {
    first: first.dictionary,
    second: second.dictionary,
    count: first.dictionary.map((_, a) => count.slice(a * width, (a + 1) * width)),
  };
}
