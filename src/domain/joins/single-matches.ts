import { ClienteleError } from '../error';
import { portion, type Steps } from '../stats/steps';
import { MISSING_CODE } from '../table/column';
import type { JoinColumn } from './join-source';
import { STEP_ROWS } from './key-column';
import { countKeys } from './key-counts';
import { keyParts } from './key-examples';
import type { SharedKeys } from './shared-keys';

/** Makes sure that no row of the left table has two matches. @throws ClienteleError `duplicated-keys` */
export function* requireSingleMatches(keys: SharedKeys, table: string, columns: readonly JoinColumn[]): Steps<void> {
  const right = yield* portion(countKeys(keys.right, keys.count), 0, 0.5);
  for (let row = 0; row < keys.left.length; row++) {
    if (row % STEP_ROWS === 0) yield 0.5 + (0.5 * row) / keys.left.length;
    const key = keys.left[row]!;
    if (key === MISSING_CODE || right.rows[key]! < 2) continue;
    const parts = keyParts(
      columns.map(({ column }) => column),
      right.first[key]!,
    ).join(', ');
    const column = columns.map(({ name }) => name).join(', ');
    const rows = right.rows[key]!;
    throw new ClienteleError(
      'duplicated-keys',
      `${rows} rows of "${table}" have the key "${parts}" in ${column}, so that a row would match several. ` +
        'Take the first of them, or let each make a row (duplicates: "first" or "expand").',
      { table, column, key: parts, rows },
    );
  }
}
