import { DAY_MS } from '../table/calendar';
import { MISSING_BOOLEAN, MISSING_CODE, type Column } from '../table/column';
import { isBlank } from '../table/missing';

/**
 * A cell as a key is compared across types: text as it stands, numbers as JavaScript prints them, dates in ISO 8601 (the
 * day alone where the time is midnight, UTC). So the number 123 equals the text `123`, and neither equals `0123`.
 * `null` where there is no value.
 */
export function keyText(column: Column, row: number): string | null {
  if (column.type === 'text') {
    const code = column.codes[row]!;
    const text = code === MISSING_CODE ? '' : column.dictionary[code]!;
    return isBlank(text) ? null : text;
  }
  const value = column.values[row]!;
  switch (column.type) {
    case 'boolean':
      return value === MISSING_BOOLEAN ? null : value === 1 ? 'true' : 'false';
    case 'date':
      return Number.isNaN(value) ? null : dateText(value);
    default:
      return Number.isNaN(value) ? null : String(value);
  }
}

function dateText(time: number): string {
  const text = new Date(time).toISOString();
  return time % DAY_MS === 0 ? text.slice(0, -'T00:00:00.000Z'.length) : text;
}
