import type { ColumnType } from '../table/column';
import type { FillValue } from './fill-cells';
import { isoTime } from './iso-time';
import { invalidParameter } from './table';

const EXPECTED: Readonly<Record<ColumnType, string>> = {
  number: 'a number',
  text: 'text',
  date: 'a date in ISO 8601, such as 2024-01-31',
  boolean: 'true or false',
};

/** A constant as cells of a column hold it. @throws ClienteleError `invalid-parameter` where it is not of the column's type */
export function constantValue(name: string, type: ColumnType, value: FillValue | undefined): FillValue {
  const stored = type === 'date' && typeof value === 'string' ? isoTime(value) : value;
  const wanted = type === 'text' ? 'string' : type === 'boolean' ? 'boolean' : 'number';
  const isMissing = stored === undefined || stored === '' || (typeof stored === 'number' && !Number.isFinite(stored));
  if (isMissing || typeof stored !== wanted || (type === 'date' && typeof value === 'number')) {
    throw invalidParameter('value', `Column "${name}" needs ${EXPECTED[type]} as its constant.`, { column: name });
  }
  return typeof stored === 'number' ? stored + 0 : stored;
}
