import type { ImportPreview } from '../../../contract/tables';
import type { Step } from '../../../domain/prepare/step';
import { isGeneratedHeader } from '../../../domain/table/headers';
import { textParts } from '../../../domain/table/text-parts';

const SEPARATORS = [',', ';', '|', '\t'] as const;
/** Fewer lines with a separator are no lists. */
const LEAST_SHARE = 0.2;

/** Lines that hold several items each, and not all as many. */
export interface LineLists {
  readonly separator: (typeof SEPARATORS)[number];
  /** Items of the shortest line shown, and of the longest. */
  readonly fewest: number;
  readonly most: number;
}

/** What is between the items of lines that are kept whole because no separator divides them evenly; `null` where nothing is. */
export function lineLists({ warnings, rows }: Pick<ImportPreview, 'warnings' | 'rows'>): LineLists | null {
  if (!warnings.some(({ code }) => code === 'lines-whole')) return null;
  const lines = rows.map(([line = '']) => line);
  const shares = SEPARATORS.map((separator) => lines.filter((line) => line.includes(separator)).length / lines.length);
  const share = Math.max(...shares);
  if (!(share >= LEAST_SHARE)) return null;
  const separator = SEPARATORS[shares.indexOf(share)]!;
  const lengths = lines.map((line) => textParts(line, separator).length);
  return { separator, fewest: Math.min(...lengths), most: Math.max(...lengths) };
}

/** Makes a row of each item of the lines, numbered by the line that it was on. */
export function splitStep(column: string, { separator }: LineLists): Step {
  return {
    op: 'splitText',
    column,
    delimiter: separator,
    ...(isGeneratedHeader(column) && { name: 'item' }),
    rowNumber: 'basket',
  };
}
