import { ClienteleError } from '../error';
import type { Steps } from '../stats/steps';
import type { Applied } from './applied';
import { CALENDAR_FIELDS } from './calendar-fields';
import { DATE_PARTS, type DatePart, type DatePartsStep } from './step';
import { chosenColumns, columnOf, invalidParameter, replaceColumns, type NamedColumn, type Table } from './table';

/** The columns of dates and the parts that are taken of each. */
export interface FittedDateParts {
  readonly op: 'dateParts';
  readonly columns: readonly string[];
  readonly parts: readonly DatePart[];
}

function datesOf(table: Table, name: string): Float64Array {
  const column = columnOf(table, name);
  if (column.type === 'date') return column.values;
  throw new ClienteleError('column-not-date', `Column "${name}" is ${column.type}, but dates are needed.`, {
    column: name,
  });
}

/** @throws ClienteleError `column-not-found`, `column-not-date`, `invalid-parameter`, `no-usable-columns` */
export function fitDateParts(table: Table, { columns, parts }: DatePartsStep): FittedDateParts {
  const unknown = parts.find((part) => !DATE_PARTS.includes(part));
  if (parts.length === 0 || unknown !== undefined || new Set(parts).size < parts.length) {
    throw invalidParameter('parts', `Name parts of a date, each once: ${DATE_PARTS.join(', ')}.`);
  }
  const chosen = chosenColumns(table, columns, ['date']);
  chosen.forEach((name) => datesOf(table, name));
  return { op: 'dateParts', columns: chosen, parts };
}

/**
 * Adds a column of numbers for each part after its date. A missing date has missing parts.
 *
 * @throws ClienteleError `column-not-found`, `column-not-date`, `invalid-parameter` where a column has the new name
 */
export function* applyDateParts(table: Table, { columns, parts }: FittedDateParts): Steps<Applied> {
  const added = new Map<string, Table>();
  for (const name of columns) {
    const dates = datesOf(table, name);
    const fields: NamedColumn[] = [{ name, column: columnOf(table, name) }];
    for (const part of parts) {
      fields.push({ name: `${name}_${part}`, column: { type: 'number', values: dates.map(CALENDAR_FIELDS[part]) } });
      yield (added.size + fields.length / (parts.length + 1)) / columns.length;
    }
    added.set(name, fields);
  }
  return { table: replaceColumns(table, added), leftOut: [], cells: [] };
}
