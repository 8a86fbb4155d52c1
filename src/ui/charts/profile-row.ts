import { evenIndices } from './limits';

/** A single row of a profile. */
export interface ProfileRow {
  /** A value for each axis. */
  readonly values: readonly number[];
  readonly color: number;
  /** Held back, so that the others stand out. */
  readonly quiet?: boolean | undefined;
}

/** At most so many of the rows, spread evenly, those that are held back behind the others. */
export function drawnRows(rows: readonly ProfileRow[], most: number): ProfileRow[] {
  return evenIndices(rows.length, most)
    .map((index) => rows[index]!)
    .toSorted((a, b) => Number(b.quiet ?? false) - Number(a.quiet ?? false));
}
