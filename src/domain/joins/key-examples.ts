import type { Steps } from '../stats/steps';
import type { Column } from '../table/column';
import { STEP_ROWS } from './key-column';
import type { KeyCounts } from './key-counts';
import { keyText } from './key-text';

/** A key, part by part, and how many rows have it. */
export interface KeyExample {
  readonly key: readonly string[];
  readonly rows: number;
}

const LISTED = 10;

/** The keys of most rows among those that are wanted; of equally many rows, those that come first in the table. */
export function* keyExamples(
  columns: readonly Column[],
  { rows, first }: KeyCounts,
  wanted: (key: number) => boolean,
): Steps<KeyExample[]> {
  const listed: number[] = [];
  const before = (key: number, other: number): boolean =>
    rows[key]! > rows[other]! || (rows[key] === rows[other] && first[key]! < first[other]!);
  for (let key = 0; key < rows.length; key++) {
    if (key % STEP_ROWS === 0) yield key / rows.length;
    if (rows[key] === 0 || (listed.length === LISTED && !before(key, listed.at(-1)!)) || !wanted(key)) continue;
    const place = listed.findIndex((other) => before(key, other));
    listed.splice(place < 0 ? listed.length : place, 0, key);
    if (listed.length > LISTED) listed.pop();
  }
  return listed.map((key) => ({ key: keyParts(columns, first[key]!), rows: rows[key]! }));
}

/** The key of a row that has one. */
export function keyParts(columns: readonly Column[], row: number): string[] {
  return columns.map((column) => keyText(column, row)!);
}
