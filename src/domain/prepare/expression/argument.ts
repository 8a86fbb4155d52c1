import type { ColumnType } from '../../table/column';
import { isoTime } from '../iso-time';
import { expressionError } from './expression-error';
import { constantNumber, type BooleanVector, type NumberVector, type TextVector, type Vector } from './vector';

/** A part of an expression with the place where it stands. */
export interface Argument {
  readonly at: number;
  readonly vector: Vector;
}

const TYPE_NAMES: Readonly<Record<ColumnType, string>> = {
  number: 'a number',
  text: 'text',
  date: 'a date',
  boolean: 'a condition',
};

export const typeName = ({ type }: Vector): string => TYPE_NAMES[type];

/** @throws ClienteleError `expression-invalid` */
export function numberArgument({ at, vector }: Argument): NumberVector {
  if (vector.type === 'number') return vector;
  throw expressionError(at, TYPE_NAMES.number, typeName(vector));
}

/** @throws ClienteleError `expression-invalid` */
export function textArgument({ at, vector }: Argument): TextVector {
  if (vector.type === 'text') return vector;
  throw expressionError(at, TYPE_NAMES.text, typeName(vector));
}

/** @throws ClienteleError `expression-invalid` */
export function conditionArgument({ at, vector }: Argument): BooleanVector {
  if (vector.type === 'boolean') return vector;
  throw expressionError(at, TYPE_NAMES.boolean, typeName(vector));
}

/** A date, or a text in the expression itself that writes one. @throws ClienteleError `expression-invalid` */
export function dateArgument({ at, vector }: Argument): NumberVector {
  if (vector.type === 'date') return vector;
  if (vector.type === 'text' && vector.constant !== undefined) {
    const time = isoTime(vector.constant);
    if (!Number.isNaN(time)) return constantNumber('date', time);
    throw expressionError(at, 'a date such as "2024-01-31"', `“${vector.constant}”`);
  }
  throw expressionError(at, TYPE_NAMES.date, typeName(vector));
}

/**
 * Arguments that must be of one type, which is that of the first; where one is a date, texts that write dates are dates.
 *
 * @throws ClienteleError `expression-invalid`
 */
export function sameType(args: readonly Argument[]): Vector[] {
  if (args.some(({ vector }) => vector.type === 'date')) return args.map(dateArgument);
  const [first] = args;
  return args.map(({ at, vector }) => {
    if (vector.type !== first!.vector.type) throw expressionError(at, typeName(first!.vector), typeName(vector));
    return vector;
  });
}

/** Arguments that must all be numbers or all be dates. @throws ClienteleError `expression-invalid` */
export function measureArguments(args: readonly Argument[]): NumberVector[] {
  if (args.some(({ vector }) => vector.type === 'date')) return args.map(dateArgument);
  return args.map(numberArgument);
}
