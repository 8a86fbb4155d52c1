import type { ParquetParsers, TimeUnit } from 'hyparquet';

const DAY_SECONDS = 86_400;
const PER_SECOND: Readonly<Record<TimeUnit, readonly [count: bigint, digits: number]>> = {
  MILLIS: [1_000n, 3],
  MICROS: [1_000_000n, 6],
  NANOS: [1_000_000_000n, 9],
};
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Days and instants become ISO 8601 text, to the last digit that the file has, and bytes text where they are. */
export const TEXT_PARSERS: Partial<ParquetParsers> = {
  dateFromDays: (days) => filled(days, () => isoSecond(days * DAY_SECONDS)?.slice(0, -'T00:00:00Z'.length)),
  timestampFromMilliseconds: (millis) => filled(millis, () => instant(millis, 'MILLIS')),
  timestampFromMicroseconds: (micros) => filled(micros, () => instant(micros, 'MICROS')),
  timestampFromNanoseconds: (nanos) => filled(nanos, () => instant(nanos, 'NANOS')),
  stringFromBytes: (bytes) => filled(bytes, () => bytesText(bytes)),
  jsonFromBytes: (bytes) => filled(bytes, () => bytesText(bytes)),
};

/** A value as text: numbers in full precision, nested values as JSON, blank where there is none. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value as number | bigint | boolean);
  if (value instanceof Uint8Array) return bytesText(value);
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return String(part);
    return part instanceof Uint8Array ? bytesText(part) : part;
  });
}

/** @param value the integer that a decimal is stored as, as a number or as its bytes */
export function decimalText(value: unknown, scale: number): string {
  if (value === null || value === undefined) return '';
  const unscaled = value instanceof Uint8Array ? signedInteger(value) : BigInt(value as number | bigint);
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  const sign = unscaled < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** @param value time since midnight */
export function timeText(value: unknown, unit: TimeUnit): string {
  if (value === null || value === undefined) return '';
  return (instant(value as number | bigint, unit) ?? '').slice('1970-01-01T'.length, -1);
}

function instant(count: number | bigint, unit: TimeUnit): string | undefined {
  const [perSecond, digits] = PER_SECOND[unit];
  const fraction = ((BigInt(count) % perSecond) + perSecond) % perSecond;
  const second = isoSecond(Number((BigInt(count) - fraction) / perSecond));
  if (second === undefined || fraction === 0n) return second;
  return second.replace('Z', `.${String(fraction).padStart(digits, '0').replace(/0+$/, '')}Z`);
}

/** A count beyond the years of the calendar is no instant. */
function isoSecond(seconds: number): string | undefined {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z');
}

/** UTF-8 where the bytes are that, else hexadecimal. */
function bytesText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  }
}

/** Big-endian, two's complement. */
function signedInteger(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return BigInt.asIntN(Math.max(1, bytes.length) * 8, value);
}

/** The parser hands on missing values too. */
function filled<T>(value: unknown, text: () => T): T | undefined {
  return value === null || value === undefined ? undefined : text();
}
