import type { JoinEnd } from '../../../../contract/catalogue';
import type { TableInfo } from '../../../../contract/tables';
import type { RouteParams } from '../../../app/address';

/** Two tables, and the columns by which their rows belong together. */
export interface JoinChoice {
  readonly left: JoinEnd;
  readonly right: JoinEnd;
}

/** The choice as parameters of the address. */
export function joinParams({ left, right }: JoinChoice): Record<'left' | 'on' | 'right' | 'to', string> {
  return { left: left.table, on: columnsText(left.columns), right: right.table, to: columnsText(right.columns) };
}

/** The choice in the address; `null` where there is none, or where it names what is not there. */
export function joinInAddress(params: RouteParams, tables: readonly TableInfo[]): JoinChoice | null {
  const left = endOf(params['left'], params['on'], tables);
  const right = endOf(params['right'], params['to'], tables);
  return left && right && left.columns.length === right.columns.length ? { left, right } : null;
}

export function sameJoin(one: JoinChoice, other: JoinChoice): boolean {
  return JSON.stringify(joinParams(one)) === JSON.stringify(joinParams(other));
}

function endOf(tableId: string | undefined, text: string | undefined, tables: readonly TableInfo[]): JoinEnd | null {
  const table = tables.find((candidate) => candidate.tableId === tableId);
  const columns = text === undefined ? [] : columnsOf(text);
  const known = columns.every((name) => table?.columns.some((column) => column.name === name));
  return table && known && columns.length > 0 ? { table: table.tableId, columns } : null;
}

/** One column by its name, several as JSON. */
function columnsText(columns: readonly string[]): string {
  const [only] = columns;
  return columns.length === 1 && !only!.startsWith('[') ? only! : JSON.stringify(columns);
}

function columnsOf(text: string): string[] {
  if (!text.startsWith('[')) return [text];
  try {
    const columns: unknown = JSON.parse(text);
    return Array.isArray(columns) ? columns.map(String) : [];
  } catch {
    return [];
  }
}
