import type { AdmitReport, ReadSource, RejectedRow, TableInfo } from '../../../contract/tables';

/** Something about rows that were set aside, such as what was typed for them, by their place among all. */
export type Mends = ReadonlyMap<number, string>;

export const NO_MENDS: Mends = new Map();

/** How the file of a row was read; `undefined` where that is not known any more, and the row cannot be mended. */
export function sourceOf({ sources = [] }: TableInfo, row: RejectedRow): ReadSource | undefined {
  return sources.length > 1 ? sources.find(({ name }) => name === row.source) : sources[0];
}

/** With what was typed for one row; `null` forgets it. */
export function mendsWith(mends: Mends, index: number, text: string | null): Mends {
  const next = new Map(mends);
  if (text === null) next.delete(index);
  else next.set(index, text);
  return next;
}

/** Rows by their place among all. */
export type RowsByPlace = ReadonlyMap<number, RejectedRow>;

export const NO_ROWS: RowsByPlace = new Map();

/** With more rows, and of those before the ones that are to stay. */
export function rowsWith(
  rows: RowsByPlace,
  fetched: readonly (readonly [number, RejectedRow])[],
  stays: (index: number) => boolean,
): RowsByPlace {
  return new Map([...[...rows].filter(([index]) => stays(index)), ...fetched]);
}

/** Which of the rows are in the table now, and why the others are not. */
export function admission(
  indices: readonly number[],
  report: Pick<AdmitReport, 'refused'>,
): { readonly admitted: readonly number[]; readonly refused: Mends } {
  const refused = new Map(report.refused.map(({ index, reason }) => [index, reason]));
  return { admitted: indices.filter((index) => !refused.has(index)), refused };
}

/**
 * What is left by place once the rows at some places are in the table; the others move up.
 * @param byPlace of the same place twice, the later wins
 */
export function leftAfter<T>(byPlace: Iterable<readonly [number, T]>, admitted: readonly number[]): Map<number, T> {
  const gone = Uint32Array.from(admitted).sort();
  const left = new Map<number, T>();
  for (const [index, kept] of byPlace) {
    const before = countBelow(gone, index);
    if (gone[before] !== index) left.set(index - before, kept);
  }
  return left;
}

/** How many of sorted places are before another. */
function countBelow(sorted: Uint32Array, index: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reasons for which the reader of files sets rows apart. */
const REASONS = ['comment', 'preamble', 'quote-malformed', 'quote-unclosed', 'too-few-fields', 'too-many-fields'];

/** The reasons as the page tells them, to be searched in. */
export function reasonWords(reasonText: (reason: string) => string): Record<string, string> {
  return Object.fromEntries(REASONS.map((reason) => [reason, reasonText(reason)]));
}
