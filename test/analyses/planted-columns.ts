import type { Column } from '../../src/domain/table/column';
import { blobs } from '../domain/segments/blobs';
import { texts } from '../domain/predict/columns';
import type { Columns } from './memory-context';

/** Clusters of 60, 40 and 20 rows in three columns of different units, with a customer each and one row incomplete. */
const { data, truth } = blobs([60, 40, 20], 3, 14, 3);

const column = (values: Float64Array): Column => ({ type: 'number', values });
const dimension = (j: number, factor: number): Float64Array =>
  Float64Array.from({ length: data.rows + 1 }, (_, row) =>
    row === data.rows ? (j === 1 ? NaN : 5) : 100 + factor * data.values[row * 3 + j]!,
  );

export const planted: Columns = {
  customerId: texts(...Array.from({ length: data.rows + 1 }, (_, row) => `C${row}`)),
  visits: column(dimension(0, 1)),
  days: column(dimension(1, 10)),
  monetaryValue: column(dimension(2, 100)),
};
/** The cluster that each complete row was drawn from. */
export const plantedTruth: readonly number[] = truth;
export const plantedColumns = ['visits', 'days', 'monetaryValue'];
