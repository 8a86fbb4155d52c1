import type { LeftOut } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import { joinRows } from '../domain/joins/join-rows';
import { sharedKeys } from '../domain/joins/shared-keys';
import { takeRows } from '../domain/joins/take-rows';
import { MISSING_CODE, type TextColumn } from '../domain/table/column';
import type { AnalysisContext, TableReader } from './analysis';
import { findColumn } from './column-parameter';

/** A table that carries segments, and its column where that is named. */
export interface Labels {
  readonly table: string;
  readonly column?: string | undefined;
}

export interface MatchedSegments {
  readonly segments: TextColumn;
  /** Rows of the labels that no row of the table took its segment from. */
  readonly leftOut: readonly LeftOut[];
}

/** More is no segmentation but some other column. */
const MOST_SEGMENTS = 200;
const USUAL_NAMES = ['segment', 'cluster', 'segmentAfter', 'component'];

/**
 * The segment of each row of a table, out of a column of its own or of another table, whose customers are matched by id;
 * by place where neither table has ids and both are as long. Only segments that have rows are in the dictionary.
 *
 * @throws ClienteleError `missing-parameter`, `column-not-found`, `invalid-parameter` for a column of too many values
 */
export async function matchedSegments(
  context: AnalysisContext,
  table: TableReader,
  { table: tableId, column }: Labels,
): Promise<MatchedSegments> {
  const own = tableId === table.info.tableId;
  const labelled = own ? table : await context.table(tableId);
  const name = column ?? labelColumn(labelled);
  const segments = withoutUnused(await labelled.text(name));
  if (segments.dictionary.length > MOST_SEGMENTS) throw tooMany(labelled, name, segments.dictionary.length);
  if (own) return { segments, leftOut: [] };
  const ids = await Promise.all([customerColumn(table), customerColumn(labelled)]);
  const [left, right] = ids;
  if (!left && !right && table.info.rowCount === labelled.info.rowCount) return { segments, leftOut: [] };
  if (!left || !right) throw noCustomers(left ? labelled : table);
  const keys = await context.drive(sharedKeys([left], [right]), 0, 0.05);
  const { right: rows, leftOut } = await context.drive(joinRows(keys, 'left', false), 0.05, 0.1);
  const matched = (await context.drive(takeRows(segments, rows), 0.1, 0.1)) as TextColumn;
  return { segments: withoutUnused(matched), leftOut };
}

/** @throws ClienteleError `missing-parameter` */
export function labelColumn(table: TableReader): string {
  const found = findColumn(table, undefined, { names: USUAL_NAMES });
  if (found !== null) return found;
  const { name } = table.info;
  throw new ClienteleError('missing-parameter', `Say which column of "${name}" holds the segments.`, {
    parameter: 'labels',
    table: name,
  });
}

async function customerColumn(table: TableReader): Promise<TextColumn | null> {
  const name = findColumn(table, undefined, { role: 'customerId', names: ['customerId'] });
  return name === null ? null : table.text(name);
}

function withoutUnused({ codes, dictionary }: TextColumn): TextColumn {
  const counts = new Uint32Array(dictionary.length);
  for (const code of codes) if (code !== MISSING_CODE) counts[code]!++;
  const used = dictionary.map((_, code) => code).filter((code) => counts[code]! > 0);
  const place = new Uint32Array(dictionary.length).fill(MISSING_CODE);
  used.forEach((code, at) => (place[code] = at));
  return {
    type: 'text',
    dictionary: used.map((code) => dictionary[code]!),
    codes: codes.map((code) => (code === MISSING_CODE ? code : place[code]!)),
  };
}

function tooMany(table: TableReader, column: string, found: number): ClienteleError {
  return new ClienteleError(
    'invalid-parameter',
    `"${column}" in "${table.info.name}" has ${found} different values: it does not look like segments.`,
    { parameter: 'labels', expected: `a column of at most ${MOST_SEGMENTS} segments`, received: column },
  );
}

function noCustomers({ info }: TableReader): ClienteleError {
  return new ClienteleError(
    'missing-parameter',
    `"${info.name}" has no customer ids to match its rows by: give a column the role of the customer.`,
    { parameter: 'customerId', table: info.name },
  );
}
