import type { CellCondition, TableInfo } from '../../../contract/tables';

/** Asks for the rows of a segment; undefined where none is chosen. */
export function chosenCell(
  { columns }: Pick<TableInfo, 'columns'>,
  column: string,
  segment: string | undefined,
): CellCondition | undefined {
  if (segment === undefined) return undefined;
  const isNumber = columns.some(({ name, type }) => name === column && type === 'number');
  return { column, value: isNumber ? Number(segment) : segment };
}
