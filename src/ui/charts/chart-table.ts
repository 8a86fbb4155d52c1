import { csvText } from '../../domain/table/csv';
import type { NumberOptions } from '../preferences/number-format';
import type { TableCell, TableColumn } from '../components/table-column';
import type { Axis } from './axis';

/** The data of a chart as rows: what its table shows and its CSV file holds. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface ChartColumn {
  readonly label: string;
  readonly unit?: string | undefined;
  readonly type: 'text' | 'number' | 'percent';
  readonly decimals?: number | undefined;
}

export interface ChartRow {
  readonly index: number;
  readonly cells: readonly TableCell[];
}

export function textColumn(label: string): ChartColumn {
  return { label, type: 'text' };
}

export function axisColumn({
  label,
  unit,
  format,
}: {
  label: string;
  unit?: string | undefined;
  format?: NumberOptions | undefined;
}): ChartColumn {
  return { label, unit, type: format?.style === 'percent' ? 'percent' : 'number', decimals: format?.decimals };
}

export function tableColumns(table: ChartTable): TableColumn<ChartRow>[] {
  return table.columns.map((column, index) => ({
    ...column,
    id: String(index),
    value: (row: ChartRow) => row.cells[index] ?? null,
  }));
}

export function tableRows(table: ChartTable): ChartRow[] {
  return table.rows.map((cells, index) => ({ index, cells }));
}

export function tableCsv(table: ChartTable): string {
  const header = table.columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
  return csvText(header, table.rows);
}

/** Points of several lines or groups, one row each. */
export function pointRows(
  groups: readonly { readonly name: string; readonly x: readonly number[]; readonly y: readonly number[] }[],
): TableCell[][] {
  return groups.flatMap(({ name, x, y }) => x.map((value, index) => [name, value, y[index] ?? null]));
}

export function pointColumns(groupLabel: string, x: Axis, y: Axis): ChartColumn[] {
  return [textColumn(groupLabel), axisColumn(x), axisColumn(y)];
}
