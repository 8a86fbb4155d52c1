/** A number as the workbook has it. */
export class NumberCell {
  constructor(readonly text: string) {}
}

export type SheetCell = string | boolean | NumberCell | Date | null;

const SERIAL_ZERO = '1899-12-30';
/** More digits than a double keeps. */
const LONG_INTEGER = /^-?\d{16,}$/;

/** A cell as text: numbers in full precision, dates and times in ISO 8601, blank where it is empty. */
export function sheetCellText(cell: SheetCell): string {
  if (cell === null) return '';
  if (cell instanceof NumberCell) return LONG_INTEGER.test(cell.text) ? cell.text : String(Number(cell.text));
  return cell instanceof Date ? dateText(cell) : String(cell);
}

/** A day, a day with a time where it has one, or a time alone. */
function dateText(date: Date): string {
  const time = date.getTime();
  if (Number.isNaN(time)) return '';
  // Serial dates are fractions of days, cut to milliseconds: a whole second may come out one millisecond short.
  const exact = new Date((time + 1) % 1000 === 0 ? time + 1 : time);
  const [day, clock] = exact
    .toISOString()
    .replace(/(\.000)?Z$/, '')
    .split('T') as [string, string];
  if (day === SERIAL_ZERO) return clock;
  return clock === '00:00:00' ? day : `${day}T${clock}`;
}
