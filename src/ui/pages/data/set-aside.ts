import type { ReadSource, RejectedRow, TableInfo } from '../../../contract/tables';

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

/** The mends that are left once some rows are in the table; the others move up. */
export function mendsAfter(mends: Mends, admitted: readonly number[]): Mends {
  const left = [...mends].filter(([index]) => !admitted.includes(index));
  return new Map(left.map(([index, text]) => [index - admitted.filter((other) => other < index).length, text]));
}

/** Places of the rows in whose line, file, reason or text all words are found. */
export function foundRows(
  rows: readonly RejectedRow[],
  search: string,
  reasonText: (reason: string) => string,
): number[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const indices = rows.map((_, index) => index);
  if (words.length === 0) return indices;
  const reasons = new Map<string, string>();
  return indices.filter((index) => {
    const { line, reason, text, source = '' } = rows[index]!;
    const told = reasons.get(reason) ?? reasonText(reason);
    reasons.set(reason, told);
    const haystack = `${line} ${source} ${told} ${text}`.toLocaleLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}
