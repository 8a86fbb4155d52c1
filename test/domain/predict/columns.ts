import { MISSING_BOOLEAN, MISSING_CODE, type Column } from '../../../src/domain/table/column';

export const numbers = (...values: (number | null)[]): Column => ({
  type: 'number',
  values: Float64Array.from(values, (value) => value ?? NaN),
});

export const dates = (...values: (string | null)[]): Column => ({
  type: 'date',
  values: Float64Array.from(values, (value) => (value === null ? NaN : Date.parse(value))),
});

export const booleans = (...values: (boolean | null)[]): Column => ({
  type: 'boolean',
  values: Uint8Array.from(values, (value) => (value === null ? MISSING_BOOLEAN : Number(value))),
});

export function texts(...values: (string | null)[]): Column {
  const dictionary = [...new Set(values.filter((value) => value !== null))];
  const codes = Uint32Array.from(values, (value) => (value === null ? MISSING_CODE : dictionary.indexOf(value)));
  return { type: 'text', codes, dictionary };
}

export const rowsTo = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, i) => i);
