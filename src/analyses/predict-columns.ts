import type { ColumnInfo } from '../contract/tables';
import { ClienteleError } from '../contract/errors';
import { judgeFeature, looksLikeIdentifier, type Unusable } from '../domain/predict/feature-choice';
import type { FeatureColumn } from '../domain/predict/preprocess';
import type { Role } from '../domain/table/role';
import type { TableReader } from './analysis';
import { findColumn, needColumn, type ColumnDefaults } from './column-parameter';

/** What makes a target where no column has that role. */
const MONEY: ColumnDefaults = { role: 'amount', names: ['monetaryValue', 'value'] };

/** Roles that are never features unless asked for. */
const NOT_FEATURES: Partial<Record<Role, Unusable>> = {
  customerId: 'identifier',
  orderId: 'identifier',
  referrer: 'identifier',
  feedback: 'free-text',
};

function columnNamed({ info }: TableReader, name: string): ColumnInfo {
  const column = info.columns.find((candidate) => candidate.name === name);
  if (column) return column;
  throw new ClienteleError('column-not-found', `Table "${info.name}" has no column "${name}".`, {
    table: info.name,
    column: name,
  });
}

function targetColumn(reader: TableReader, asked: string | undefined): ColumnInfo {
  const name = findColumn(reader, asked, { role: 'target' }) ?? needColumn(reader, 'target', undefined, MONEY);
  return columnNamed(reader, name);
}

export interface Target {
  readonly name: string;
  /** A value a table row; booleans as 0 and 1, `NaN` where missing. */
  readonly values: Float64Array;
  /** Rows that have one, ascending. */
  readonly rows: Uint32Array;
}

/**
 * The column to predict: the one named, or the one with the role `target`, or a money column.
 *
 * @throws ClienteleError `column-not-found`, `missing-parameter`, `column-not-numeric`, `no-usable-rows`
 */
export async function readTarget(reader: TableReader, name: string | undefined): Promise<Target> {
  const column = targetColumn(reader, name);
  if (column.type === 'text' || column.type === 'date') {
    throw new ClienteleError(
      'column-not-numeric',
      `Column "${column.name}" is ${column.type}, but regression predicts numbers: choose a number column as the target.`,
      { table: reader.info.name, column: column.name },
    );
  }
  const values = await reader.numbers(column.name);
  const rows = Uint32Array.from(values.keys()).filter((row) => !Number.isNaN(values[row]!));
  if (rows.length > 0) return { name: column.name, values, rows };
  throw new ClienteleError(
    'no-usable-rows',
    `Column "${column.name}" has no value in any row: choose another target.`,
    {
      table: reader.info.name,
      column: column.name,
    },
  );
}

export interface Features {
  readonly columns: readonly FeatureColumn[];
  readonly leftOut: readonly { readonly column: string; readonly reason: Unusable }[];
}

/**
 * The features asked for, or by default every column but the target, identifiers and free text. Columns that cannot
 * teach anything are left out with the reason.
 *
 * @throws ClienteleError `column-not-found`, `invalid-parameter` where the target is among them, `no-usable-columns`
 */
export async function readFeatures(
  reader: TableReader,
  names: readonly string[] | undefined,
  target: Target,
): Promise<Features> {
  if (names?.includes(target.name)) {
    throw new ClienteleError('invalid-parameter', `The target "${target.name}" cannot be a feature as well.`, {
      parameter: 'features',
      column: target.name,
    });
  }
  const candidates = names
    ? [...new Set(names)].map((name) => columnNamed(reader, name))
    : reader.info.columns.filter(({ name }) => name !== target.name);
  const columns: FeatureColumn[] = [];
  const leftOut: Features['leftOut'][number][] = [];
  for (const { name, role } of candidates) {
    const column = await reader.column(name);
    const byDefault =
      (role && NOT_FEATURES[role]) ?? (looksLikeIdentifier(name, column, target.rows) ? 'identifier' : null);
    const reason = (names ? null : byDefault) ?? judgeFeature(column, target.rows);
    if (reason) leftOut.push({ column: name, reason });
    else columns.push({ name, column });
  }
  if (columns.length > 0) return { columns, leftOut };
  throw new ClienteleError(
    'no-usable-columns',
    `No column can be a feature for "${target.name}": each is empty, constant, an identifier or free text.`,
    { table: reader.info.name, reasons: leftOut.map(({ column, reason }) => `${column}: ${reason}`) },
  );
}
