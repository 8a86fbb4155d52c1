import type { Cell } from '../../contract/tables';
import type { Locale } from '../../messages/locales';
import { formatDate, formatNumber, MISSING } from '../preferences/number-format';
import type { GridColumn } from './grid-columns';

const MOST_DECIMALS = 4;
const CENTS = 2;
const MIDNIGHT = 'T00:00:00.000Z';

/** How the cells of a column read: the first rows tell the decimals, and whether dates have a time of day. */
export function cellFormat(
  column: GridColumn,
  firstCells: readonly Cell[],
  locale: Locale,
  words: { yes: string; no: string },
): (cell: Cell) => string {
  const decimals = column.decimals ?? (column.percent ? 1 : cellDecimals(firstCells));
  const dateStyle = firstCells.every((cell) => typeof cell !== 'string' || cell.endsWith(MIDNIGHT)) ? 'day' : 'time';
  return (cell) => {
    const said = column.words?.(cell) ?? null;
    if (said !== null) return said;
    if (cell === null) return MISSING;
    if (typeof cell === 'boolean') return cell ? words.yes : words.no;
    if (typeof cell === 'number')
      return formatNumber(locale, cell, { decimals, style: column.percent ? 'percent' : 'decimal' });
    return column.type === 'date' ? formatDate(locale, cell, dateStyle) : cell;
  };
}

/** As many decimals as the cells have; money has two where it has any. */
export function cellDecimals(cells: readonly Cell[], money = false): number {
  const most = Math.min(MOST_DECIMALS, Math.max(0, ...cells.map(decimalsOf)));
  return money && most > 0 ? Math.max(CENTS, most) : most;
}

function decimalsOf(cell: Cell): number {
  if (typeof cell !== 'number' || Number.isInteger(cell)) return 0;
  return String(cell).split('.')[1]?.length ?? MOST_DECIMALS;
}
