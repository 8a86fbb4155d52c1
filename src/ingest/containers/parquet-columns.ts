import type { FileMetaData, SchemaElement, SchemaTree, TimeUnit } from 'hyparquet';
import type { ColumnHints } from '../../domain/table/reading';
import { decimalText, timeText, valueText } from './parquet-text';

export interface ParquetColumn {
  readonly name: string;
  /** A value of the column as text. */
  readonly text: (value: unknown) => string;
  readonly hints: Partial<ColumnHints>;
}

/** How the values of a column become text, and what its type says of them. */
export function parquetColumn({ element, children }: SchemaTree): ParquetColumn {
  const { name } = element;
  const nested = children.length > 0 || element.repetition_type === 'REPEATED';
  if (nested || isText(element)) return { name, text: valueText, hints: { forced: 'text' } };
  const scale = decimalScale(element);
  if (scale !== null)
    return { name, text: (value) => decimalText(value, scale), hints: { decimal: '.', measure: true } };
  const unit = timeUnit(element);
  if (unit) return { name, text: (value) => timeText(value, unit), hints: { forced: 'text' } };
  if (isLocalTime(element)) return { name, text: (value) => valueText(value).replace('Z', ''), hints: {} };
  return { name, text: valueText, hints: numberHints(element) };
}

/**
 * The same file with the types gone that the parser would lose digits of, or refuse: decimals, of which it would make
 * doubles, and two that it does not know.
 */
export function withRawValues(metadata: FileMetaData, columns: readonly SchemaTree[]): FileMetaData {
  const raw = new Set(
    columns
      .filter(({ children }) => children.length === 0)
      .map(({ element }) => element)
      .filter((element) => decimalScale(element) !== null || isUnknown(element)),
  );
  return {
    ...metadata,
    schema: metadata.schema.map((element) => {
      if (!raw.has(element)) return element;
      const plain = { ...element };
      delete plain.converted_type;
      delete plain.logical_type;
      return plain;
    }),
  };
}

function decimalScale({ converted_type, logical_type, scale }: SchemaElement): number | null {
  if (logical_type?.type === 'DECIMAL') return logical_type.scale;
  return converted_type === 'DECIMAL' ? (scale ?? 0) : null;
}

function isUnknown({ converted_type }: SchemaElement): boolean {
  return converted_type === 'INTERVAL' || converted_type === 'BSON';
}

function timeUnit({ converted_type, logical_type }: SchemaElement): TimeUnit | null {
  if (logical_type?.type === 'TIME') return logical_type.unit;
  if (converted_type === 'TIME_MILLIS') return 'MILLIS';
  return converted_type === 'TIME_MICROS' ? 'MICROS' : null;
}

function isLocalTime({ logical_type }: SchemaElement): boolean {
  return logical_type?.type === 'TIMESTAMP' && !logical_type.isAdjustedToUTC;
}

/** Bytes without any other meaning are text too: many programs do not say so. */
function isText({ type, converted_type, logical_type }: SchemaElement): boolean {
  if (logical_type) return ['STRING', 'ENUM', 'UUID', 'JSON'].includes(logical_type.type);
  if (converted_type) return ['UTF8', 'ENUM', 'JSON'].includes(converted_type);
  return type === 'BYTE_ARRAY' || type === 'FIXED_LEN_BYTE_ARRAY';
}

/** Fractions are never identifiers; whole numbers may be. */
function numberHints({ type, logical_type }: SchemaElement): Partial<ColumnHints> {
  if (type === 'DOUBLE' || type === 'FLOAT' || logical_type?.type === 'FLOAT16') return { decimal: '.', measure: true };
  return { decimal: '.' };
}
