import * as v from 'valibot';
import { ClienteleError } from '../contract/errors';
import type { TableReader } from './analysis';

/** More than any plot draws. */
const MOST_PLACES = 20_000;

/** Rows of a table by their places, from 0 on. */
export const rowPlaces = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(MOST_PLACES));

/** @throws ClienteleError `invalid-parameter` */
export function requireRowsOf({ info }: TableReader, rows: readonly number[]): void {
  const beyond = rows.find((row) => row >= info.rowCount);
  if (beyond === undefined) return;
  throw new ClienteleError('invalid-parameter', `"${info.name}" has no row ${beyond}: it has ${info.rowCount} rows.`, {
    parameter: 'rows',
    expected: `places below ${info.rowCount}`,
    received: beyond,
  });
}
