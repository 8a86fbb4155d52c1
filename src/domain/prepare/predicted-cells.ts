import { ClienteleError } from '../error';
import type { Column, TextColumn } from '../table/column';
import { invalidParameter } from './table';

/** A tree tells no more classes apart than this. */
const MOST_CLASSES = 100;

/** A column as a model learns it: numbers, dates in epoch milliseconds, or places in `classes`. */
interface ModelTarget {
  readonly values: Float64Array;
  /** Empty where the values are numbers or dates. */
  readonly classes: readonly string[];
}

/**
 * The cells of the rows, none of which may be missing, as what a model is trained on.
 *
 * @throws ClienteleError `column-not-numeric` where numbers are needed, `invalid-parameter` for too many classes
 */
export function modelTarget(name: string, column: Column, rows: Uint32Array, numbersOnly: boolean): ModelTarget {
  if (numbersOnly && (column.type === 'text' || column.type === 'boolean')) {
    const message = `Column "${name}" is ${column.type}, which a regression cannot predict: use a tree.`;
    throw new ClienteleError('column-not-numeric', message, { column: name });
  }
  if (column.type === 'text') return textTarget(name, column, rows);
  const values = Float64Array.from(rows, (row) => column.values[row]!);
  return { values, classes: column.type === 'boolean' ? ['false', 'true'] : [] };
}

function textTarget(name: string, { codes, dictionary }: TextColumn, rows: Uint32Array): ModelTarget {
  const texts = new Set<string>();
  for (const row of rows) texts.add(dictionary[codes[row]!]!);
  const classes = [...texts].sort();
  if (classes.length > MOST_CLASSES) {
    const message = `Column "${name}" has ${classes.length} different values, more than the ${MOST_CLASSES} that a tree can tell apart: use its mode or a constant.`;
    throw invalidParameter('columns', message, { column: name });
  }
  const places = new Map(classes.map((text, place) => [text, place]));
  return { values: Float64Array.from(rows, (row) => places.get(dictionary[codes[row]!]!)!), classes };
}

/** The column with predictions in some rows. Dates are whole milliseconds. */
export function withPredictions(
  column: Column,
  rows: Uint32Array,
  predicted: Float64Array,
  classes: readonly string[],
): Column {
  if (column.type === 'text') {
    const dictionary = [...column.dictionary];
    const codeOf = classes.map((text) => {
      const code = dictionary.indexOf(text);
      return code >= 0 ? code : dictionary.push(text) - 1;
    });
    const codes = column.codes.slice();
    rows.forEach((row, i) => (codes[row] = codeOf[predicted[i]!]!));
    return { type: 'text', codes, dictionary };
  }
  if (column.type === 'boolean') {
    const values = column.values.slice();
    rows.forEach((row, i) => (values[row] = predicted[i]!));
    return { type: 'boolean', values };
  }
  const { type } = column;
  const values = column.values.slice();
  rows.forEach((row, i) => (values[row] = type === 'date' ? Math.round(predicted[i]!) : predicted[i]!));
  return { type, values };
}
