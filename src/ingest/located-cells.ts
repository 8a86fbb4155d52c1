import type { UnreadableCell } from '../contract/tables';
import type { Unreadable } from '../domain/table/unreadable';
import type { RowLines } from './row-lines';

/** A file of a table, or rows that were mended. */
export interface LineSource {
  readonly name: string;
  readonly mended?: boolean;
  /** Of mended rows: the line of each in the file that it is of. */
  readonly lines?: readonly number[];
}

/** Unreadable cells with their files and lines. */
export async function locatedCells(
  cells: Unreadable['cells'],
  lines: RowLines,
  sources: readonly LineSource[],
): Promise<UnreadableCell[]> {
  const places = await lines.placesOf(cells.map(({ row }) => row));
  return cells.map((cell, index) => {
    const place = places[index]!;
    const { name, mended, lines: formerly } = sources[place.source]!;
    const line = mended ? formerly?.[place.row] : (place.line ?? undefined);
    return { ...cell, ...(line !== undefined && { line }), source: name };
  });
}
