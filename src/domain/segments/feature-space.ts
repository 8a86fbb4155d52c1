import { ClienteleError } from '../error';
import type { Matrix } from '../stats/matrix';
import { fitScaling, type ScaleMethod, type Scaling } from '../stats/scale';
import type { Steps } from '../stats/steps';

/** Rows as points, one scaled dimension a column. */
export interface FeatureSpace {
  /** The rows that have a finite value in every column, ascending; row `i` of `data` is row `rows[i]` of the table. */
  readonly rows: Uint32Array;
  readonly data: Matrix;
  /** How each column was scaled. */
  readonly scalings: readonly Scaling[];
}

export interface NamedValues {
  readonly name: string;
  readonly values: Float64Array;
}

/**
 * The complete rows of the columns, scaled. A column that is constant there adds no distance.
 *
 * @throws ClienteleError `no-usable-rows`, `too-few-rows` for one, `constant-column` where every column is constant
 */
export function* featureSpace(columns: readonly NamedValues[], scale: ScaleMethod): Steps<FeatureSpace> {
  const rows = finiteRows(columns);
  if (rows.length === 0) {
    const column = columns.map(({ name }) => name).join(', ');
    throw new ClienteleError('no-usable-rows', `No row has a value in each of the columns ${column}.`, { column });
  }
  if (rows.length === 1) throw oneRow();
  yield 0.1;
  const width = columns.length;
  const values = new Float64Array(rows.length * width);
  const scalings: Scaling[] = [];
  let varying = 0;
  for (const [j, column] of columns.entries()) {
    const used = Float64Array.from(rows, (row) => column.values[row]!);
    if (used.some((value) => value !== used[0])) varying++;
    const scaling = fitScaling(used, scale);
    const { shift, factor } = scaling;
    for (let i = 0, at = j; i < used.length; i++, at += width) values[at] = (used[i]! - shift) / factor;
    scalings.push(scaling);
    yield 0.1 + (0.9 * (j + 1)) / width;
  }
  if (varying === 0) throw constant(columns);
  return { rows, data: { rows: rows.length, columns: width, values }, scalings };
}

/** The rows that have a finite value in every column, ascending. */
export function finiteRows(columns: readonly NamedValues[]): Uint32Array {
  const complete = new Uint8Array(columns[0]?.values.length ?? 0).fill(1);
  for (const { values } of columns) {
    for (let row = 0; row < values.length; row++) if (!Number.isFinite(values[row])) complete[row] = 0;
  }
  const rows = new Uint32Array(complete.reduce((sum, flag) => sum + flag, 0));
  for (let row = 0, at = 0; row < complete.length; row++) if (complete[row] === 1) rows[at++] = row;
  return rows;
}

function oneRow(): ClienteleError {
  return new ClienteleError('too-few-rows', 'One complete row is no group: at least 2 are needed.', {
    rows: 1,
    needed: 2,
  });
}

function constant(columns: readonly NamedValues[]): ClienteleError {
  const column = columns.map(({ name }) => name).join(', ');
  return new ClienteleError(
    'constant-column',
    `Every row that can be used has the same value in ${column}: choose a column that varies.`,
    { column },
  );
}
