import type { Locale } from '../../messages/locales';

export interface NumberOptions {
  /** Digits after the point, always as many; default: at most two, at most four significant below one. */
  readonly decimals?: number;
  /** `compact` is short (1.2T); `amount` is in full, from a billion on in words (1.2 trillion). */
  readonly style?: 'decimal' | 'percent' | 'compact' | 'amount';
}

export type DateStyle = 'day' | 'month' | 'time';

/** What stands for a value that is not there. */
export const MISSING = '–';

/** From here on an amount in full is too long to read, and then even its words are. */
const WORDS_FROM = 1e9;
const POWERS_FROM = 1e18;

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

const DATE_STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  day: { dateStyle: 'medium' },
  month: { year: 'numeric', month: 'short' },
  time: { dateStyle: 'medium', timeStyle: 'short' },
};

export function formatNumber(
  locale: Locale,
  value: number | null | undefined,
  { decimals, style = 'decimal' }: NumberOptions = {},
): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING;
  const size = Math.abs(value);
  const short = style === 'compact' || (style === 'amount' && size >= WORDS_FROM);
  const powers = size >= POWERS_FROM;
  const format = cachedFormat(locale, {
    ...(style === 'percent' && { style }),
    ...(short && {
      notation: powers ? 'scientific' : 'compact',
      compactDisplay: style === 'amount' ? 'long' : 'short',
    }),
    ...(short ? { maximumSignificantDigits: 3 } : digits(value, decimals, style)),
    // What rounds to zero has no sign.
    signDisplay: 'negative',
  });
  return format.format(value);
}

export function formatDate(
  locale: Locale,
  value: string | number | null | undefined,
  style: DateStyle = 'day',
): string {
  const time = new Date(value ?? NaN);
  if (Number.isNaN(time.getTime())) return MISSING;
  const id = `${locale} ${style}`;
  let format = dateFormats.get(id);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...DATE_STYLES[style], timeZone: 'UTC' });
    dateFormats.set(id, format);
  }
  return format.format(time);
}

/** `420 ms`, `1.2 s`, `1 min 20 s`, `2 h 5 min`. */
export function formatDuration(locale: Locale, ms: number): string {
  if (!Number.isFinite(ms) || ms < 0) return MISSING;
  if (ms < 1000) return inUnit(locale, ms, 'millisecond', 0);
  if (ms < 10_000) return inUnit(locale, ms / 1000, 'second', 1);
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return inUnit(locale, seconds, 'second', 0);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${inUnit(locale, minutes, 'minute', 0)} ${inUnit(locale, seconds % 60, 'second', 0)}`;
  return `${inUnit(locale, Math.floor(minutes / 60), 'hour', 0)} ${inUnit(locale, minutes % 60, 'minute', 0)}`;
}

/** Decimal units, as browsers and operating systems state file sizes. */
export function formatBytes(locale: Locale, bytes: number): string {
  if (!Number.isFinite(bytes) || bytes < 0) return MISSING;
  if (bytes < 1e3) return inUnit(locale, bytes, 'byte', 0);
  if (bytes < 1e6) return inUnit(locale, bytes / 1e3, 'kilobyte', 0);
  if (bytes < 1e9) return inUnit(locale, bytes / 1e6, 'megabyte', 1);
  return inUnit(locale, bytes / 1e9, 'gigabyte', 1);
}

/** Decimals with which every one of these numbers shows at least three significant digits; 0 for whole numbers. */
export function sharedDecimals(values: Iterable<number | null>): number {
  let whole = true;
  let largest = 0;
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue;
    whole &&= Number.isInteger(value);
    largest = Math.max(largest, Math.abs(value));
  }
  if (whole || largest === 0) return 0;
  if (largest >= 1000) return 0;
  return Math.min(6, Math.max(1, 2 - Math.floor(Math.log10(largest))));
}

function digits(value: number, decimals: number | undefined, style: NumberOptions['style']): Intl.NumberFormatOptions {
  if (decimals !== undefined) return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  if (style === 'percent') return { maximumFractionDigits: 1 };
  const small = value !== 0 && Math.abs(value) < 1;
  return small ? { maximumSignificantDigits: 4 } : { maximumFractionDigits: 2 };
}

function inUnit(locale: Locale, value: number, unit: string, decimals: number): string {
  // The short form of a byte is the word without its plural.
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  return cachedFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: decimals }).format(value);
}

function cachedFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const id = locale + JSON.stringify(options);
  let format = numberFormats.get(id);
  if (!format) {
    format = new Intl.NumberFormat(locale, options);
    numberFormats.set(id, format);
  }
  return format;
}
