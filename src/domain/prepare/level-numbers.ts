import { MISSING_CODE, type TextColumn } from '../table/column';
import { countedCells, type CellCount } from './applied';
import { placesOf } from './categories';
import type { NamedColumn } from './table';

/** A number for each level, one for values that are not among them, and one for missing cells. */
export interface LevelNumbers {
  readonly column: string;
  readonly levels: readonly string[];
  readonly numbers: readonly number[];
  readonly unseen: number;
  readonly missing: number;
}

/** The categories as numbers, and how many cells were unseen or missing. */
export function numberLevels(
  categories: TextColumn,
  { column, levels, numbers, unseen, missing }: LevelNumbers,
): { encoded: NamedColumn; cells: CellCount[] } {
  const { codes } = categories;
  const places = placesOf(categories, levels);
  const ofCode = Float64Array.from(places, (place) => numbers[place] ?? unseen);
  const values = new Float64Array(codes.length);
  let [unseenCells, missingCells] = [0, 0];
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code === MISSING_CODE) missingCells++;
    else if (places[code]! < 0) unseenCells++;
    values[row] = code === MISSING_CODE ? missing : ofCode[code]!;
  }
  return {
    encoded: { name: column, column: { type: 'number', values } },
    cells: countedCells(column, { 'unseen-value': unseenCells, 'missing-value': missingCells }),
  };
}
