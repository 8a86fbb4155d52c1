import { ClienteleError } from '../error';
import { MISSING_BOOLEAN, MISSING_CODE, type TextColumn } from '../table/column';
import { columnOf, invalidParameter, type Table } from './table';

/** Numbers with more different values than this are measures, not categories. */
const MOST_NUMBERS = 1_000;

/** The dictionary is ascending. */
function categoriesOfNumbers(name: string, values: Float64Array): TextColumn {
  const different = new Set<number>();
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    different.add(value);
    if (different.size > MOST_NUMBERS) {
      throw invalidParameter(
        'columns',
        `Column "${name}" has more than ${MOST_NUMBERS} different numbers: they are a measure, not categories.`,
        { column: name },
      );
    }
  }
  const ascending = Float64Array.from(different).sort();
  const codeOf = new Map(Array.from(ascending, (value, code) => [value, code]));
  const codes = Uint32Array.from(values, (value) => codeOf.get(value) ?? MISSING_CODE);
  return { type: 'text', codes, dictionary: Array.from(ascending, String) };
}

/**
 * A column as categories under their names: text as it is, booleans as `true` and `false`, numbers as JSON writes them.
 *
 * @throws ClienteleError `column-not-found`, `invalid-parameter` for dates, and for numbers with too many values
 */
export function categoriesOf(table: Table, name: string): TextColumn {
  const column = columnOf(table, name);
  if (column.type === 'text') return column;
  if (column.type === 'number') return categoriesOfNumbers(name, column.values);
  if (column.type === 'boolean') {
    const codes = Uint32Array.from(column.values, (value) => (value === MISSING_BOOLEAN ? MISSING_CODE : value));
    return { type: 'text', codes, dictionary: ['false', 'true'] };
  }
  throw invalidParameter('columns', `Column "${name}" holds dates: take its date parts first.`, { column: name });
}

/** Rows of each category, by code. */
export function countCategories({ codes, dictionary }: TextColumn): Uint32Array {
  const counts = new Uint32Array(dictionary.length);
  for (const code of codes) if (code !== MISSING_CODE) counts[code]!++;
  return counts;
}

/**
 * The categories that a column has, in order: numbers by size, text by UTF-16 code.
 *
 * @throws ClienteleError as `categoriesOf`, and `no-usable-rows` for a column without values
 */
export function levelsOf(table: Table, name: string): string[] {
  const categories = categoriesOf(table, name);
  const counts = countCategories(categories);
  const levels = categories.dictionary.filter((_, code) => counts[code]! > 0);
  if (levels.length === 0) {
    throw new ClienteleError('no-usable-rows', `Column "${name}" has no values to encode.`, { column: name });
  }
  return columnOf(table, name).type === 'number' ? levels : levels.sort();
}

/** The place of each dictionary entry among the levels, or −1. */
export function placesOf({ dictionary }: TextColumn, levels: readonly string[]): Int32Array {
  const places = new Map(levels.map((level, place) => [level, place]));
  return Int32Array.from(dictionary, (text) => places.get(text) ?? -1);
}
