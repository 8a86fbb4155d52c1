import { BOOLEAN_FAMILIES, readAnyBoolean, readBooleanWord } from './boolean-words';
import { GUESSED_DATE_FORMATS, type DateFormat } from './date-format';
import { DateReader } from './date-reader';
import { NumberReader, type DecimalMark } from './number-reader';
import type { ColumnHints, Reading } from './reading';

/** The largest share of a column's cells that may be unreadable before the column is text. */
export const UNREADABLE_SHARE = 0.05;

const EARLIEST_COMPACT_YEAR = 1900;
const LATEST_COMPACT_YEAR = 2099;

/** A reading that a column may turn out to have. */
export interface Candidate {
  readonly reading: Reading;
  readonly reads: (text: string) => boolean;
  /** Share of cells that may be unreadable. */
  readonly tolerance: number;
}

/**
 * All readings to try on a column but text, the preferred one of two that read the same cells first: booleans before
 * dates before numbers.
 */
export function readingCandidates(hints: ColumnHints): Candidate[] {
  const { forced } = hints;
  if (forced === 'text' || (forced === undefined && hints.identifier)) return [];
  if (forced === 'boolean') return [booleans(null, 1)];
  const wanted = (type: Reading['type']): boolean => forced === undefined || forced === type;
  return [
    ...(wanted('boolean') ? BOOLEAN_FAMILIES.map((family) => booleans(family, 0)) : []),
    ...(wanted('date') ? dateFormats(hints).map((format) => dates(format, hints.dateFormat !== undefined)) : []),
    ...(wanted('number') ? decimalMarks(hints).map((decimal) => numbers(decimal, hints)) : []),
  ];
}

function booleans(family: number | null, tolerance: number): Candidate {
  const reads = (text: string): boolean =>
    (family === null ? readAnyBoolean(text) : readBooleanWord(text, family)) >= 0;
  return { reading: { type: 'boolean', family }, reads, tolerance };
}

function dates(format: DateFormat, insisted: boolean): Candidate {
  const reader = new DateReader(format);
  const reads = (text: string): boolean =>
    !Number.isNaN(reader.read(text)) && (insisted || likelyDate(text.trim(), format));
  return { reading: { type: 'date', format }, reads, tolerance: format.compact ? 0 : UNREADABLE_SHARE };
}

/** Eight digits are a date only near our time; nobody writes month, day and year with points. */
function likelyDate(text: string, format: DateFormat): boolean {
  if (format.compact) {
    const year = Number(text.slice(0, 4));
    return year >= EARLIEST_COMPACT_YEAR && year <= LATEST_COMPACT_YEAR;
  }
  return format.order !== 'MDY' || !/^\d{1,2}\./.test(text);
}

function dateFormats({ dateFormat, prefers }: ColumnHints): DateFormat[] {
  if (dateFormat) return [dateFormat];
  const formats = [...GUESSED_DATE_FORMATS];
  return prefers.dayFirst ? formats.sort((a, b) => Number(b.order === 'DMY') - Number(a.order === 'DMY')) : formats;
}

function numbers(decimal: DecimalMark, { measure, forced }: ColumnHints): Candidate {
  const reader = new NumberReader(decimal);
  return {
    reading: { type: 'number', decimal, identifiers: measure || forced === 'number' },
    reads: (text) => !Number.isNaN(reader.read(text)),
    tolerance: UNREADABLE_SHARE,
  };
}

function decimalMarks({ decimal, prefers }: ColumnHints): DecimalMark[] {
  if (decimal) return [decimal];
  return prefers.decimal === ',' ? [',', '.'] : ['.', ','];
}
