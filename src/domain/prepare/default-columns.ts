import { judgeFeature } from '../predict/feature-choice';
import { MISSING_CODE, type ColumnType, type TextColumn } from '../table/column';
import { headerSaysIdentifier } from '../table/identifier';
import { chosenColumns, type NamedColumn, type Table } from './table';

/** With fewer values than this, text is not taken for an identifier because most of them differ. */
const FEWEST_VALUES = 10;
/** Different values a value, from which text is an identifier. */
const NEARLY_ALL = 0.9;
/** More values than this, under the name of an identifier, are no categories. */
const MOST_CATEGORIES = 50;

/**
 * Whether a column says which one a row is, and nothing about it: by its role, by its name, or because nearly all of its
 * values differ. For defaults only: such a column can always be asked for by name.
 */
export function identifies({ name, column, role }: NamedColumn): boolean {
  if (role === 'customerId' || role === 'orderId' || role === 'referrer') return true;
  if (column.type === 'number') {
    return headerSaysIdentifier(name) && areCodes(column.values);
  }
  if (column.type !== 'text') return false;
  const { present, distinct } = countTexts(column);
  if (headerSaysIdentifier(name) && distinct > MOST_CATEGORIES) return true;
  return distinct >= FEWEST_VALUES && distinct > NEARLY_ALL * present;
}

/** Whole numbers, but not those of an indicator: `plan_No` is 0 or 1, and no number of a plan. */
function areCodes(values: Float64Array): boolean {
  if (!values.every((value) => Number.isNaN(value) || Number.isInteger(value))) return false;
  return values.some((value) => value < 0 || value > 1);
}

function countTexts({ codes, dictionary }: TextColumn): { present: number; distinct: number } {
  const seen = new Uint8Array(dictionary.length);
  let [present, distinct] = [0, 0];
  for (const code of codes) {
    if (code === MISSING_CODE) continue;
    present++;
    if (seen[code] === 1) continue;
    seen[code] = 1;
    distinct++;
  }
  return { present, distinct };
}

/**
 * The columns asked for, or else all of certain types that describe rows: identifiers are not among them.
 *
 * @throws ClienteleError as `chosenColumns`
 */
export function describingColumns(
  table: Table,
  asked: readonly string[] | undefined,
  types: readonly ColumnType[],
): string[] {
  if (asked) return chosenColumns(table, asked, types);
  return chosenColumns(
    table.filter((entry) => types.includes(entry.column.type) && !identifies(entry)),
    undefined,
    types,
  );
}

/**
 * The columns asked for, or else all of text that hold categories: neither identifiers nor free text, nor nothing.
 *
 * @throws ClienteleError as `chosenColumns`
 */
export function categoryColumns(table: Table, asked: readonly string[] | undefined): string[] {
  if (asked) return chosenColumns(table, asked, ['text']);
  const holdsCategories = (entry: NamedColumn): boolean => {
    if (entry.column.type !== 'text' || identifies(entry)) return false;
    const rows = Uint32Array.from({ length: entry.column.codes.length }, (_, row) => row);
    const unusable = judgeFeature(entry.column, rows);
    return unusable !== 'free-text' && unusable !== 'all-missing';
  };
  return chosenColumns(table.filter(holdsCategories), undefined, ['text']);
}
