import { MISSING_CODE } from '../domain/table/column';
import type { Checksum } from './checksum';
import type { ChunkData, PackedChunk, StoredChunk } from './schema';

interface Unit {
  readonly multiplier: number;
  readonly divisor: number;
}

/** What numbers are likely to be whole multiples of, the coarsest first: days, minutes and seconds of dates, decimals. */
const UNITS: readonly Unit[] = [
  { multiplier: 86_400_000, divisor: 1 },
  { multiplier: 60_000, divisor: 1 },
  { multiplier: 1_000, divisor: 1 },
  { multiplier: 1, divisor: 1 },
  { multiplier: 1, divisor: 10 },
  { multiplier: 1, divisor: 100 },
  { multiplier: 1, divisor: 1_000 },
];
/** Values that a unit is tried on before all are. */
const TRIED = 64;
/** Beyond, sums of whole numbers need not be exact. */
const LARGEST = 2 ** 52;

export function packChunk(data: ChunkData): StoredChunk {
  if (data instanceof Float64Array) return packNumbers(data);
  return data instanceof Uint32Array ? packCodes(data) : data;
}

export function unpackChunk(stored: StoredChunk): ChunkData {
  if (ArrayBuffer.isView(stored)) return stored;
  return stored.of === 'codes' ? unpackCodes(stored) : unpackNumbers(stored);
}

/** Of all that a stored chunk consists of. */
export function chunkChecksum(hash: Checksum, stored: StoredChunk): string {
  if (ArrayBuffer.isView(stored)) return hash(stored);
  const { of, base, multiplier, divisor, codes } = stored;
  return [hash(codes), of, base, multiplier, divisor].join(' ');
}

export function storedBytes(stored: StoredChunk): number {
  return ArrayBuffer.isView(stored) ? stored.byteLength : stored.codes.byteLength;
}

function packNumbers(values: Float64Array): StoredChunk {
  for (const unit of UNITS) {
    if (rangeIn(values, unit, TRIED) === null) continue;
    const range = rangeIn(values, unit, values.length);
    if (range === null) continue;
    const [base] = range;
    const { multiplier, divisor } = unit;
    const codes = new Uint32Array(values.length);
    for (let row = 0; row < values.length; row++) {
      const value = values[row]!;
      codes[row] = value === value ? Math.round((value / multiplier) * divisor) - base : MISSING_CODE;
    }
    return { of: 'numbers', base, multiplier, divisor, codes: narrowed(codes, range) };
  }
  return values;
}

function unpackNumbers({ base, multiplier, divisor, codes: packed }: PackedChunk): Float64Array {
  const missing = missingOf(packed);
  const codes = new Uint32Array(packed);
  const values = new Float64Array(codes.length);
  for (let row = 0; row < values.length; row++) {
    const code = codes[row]!;
    values[row] = code === missing ? NaN : ((base + code) * multiplier) / divisor;
  }
  return values;
}

/** Least and largest of the first values in a unit, missing ones apart; `null` where one is no multiple of it. */
function rangeIn(values: Float64Array, { multiplier, divisor }: Unit, most: number): [number, number] | null {
  let least = Infinity;
  let largest = -Infinity;
  const length = Math.min(most, values.length);
  for (let row = 0; row < length; row++) {
    const value = values[row]!;
    if (value !== value) continue;
    const whole = Math.round((value / multiplier) * divisor);
    // A negative zero would lose its sign.
    if ((whole * multiplier) / divisor !== value || (whole === 0 && 1 / whole < 0)) return null;
    if (whole < least) least = whole;
    if (whole > largest) largest = whole;
  }
  if (least > largest) return [0, 0];
  return Math.max(-least, largest) <= LARGEST && largest - least < MISSING_CODE ? [least, largest] : null;
}

function packCodes(values: Uint32Array): StoredChunk {
  let least = MISSING_CODE;
  let largest = 0;
  for (const code of values) {
    if (code === MISSING_CODE) continue;
    if (code < least) least = code;
    if (code > largest) largest = code;
  }
  const base = least > largest ? 0 : least;
  if (largest - base >= 0xffff) return values;
  const codes = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const code = values[row]!;
    codes[row] = code === MISSING_CODE ? MISSING_CODE : code - base;
  }
  return { of: 'codes', base, multiplier: 1, divisor: 1, codes: narrowed(codes, [base, largest]) };
}

function unpackCodes({ base, codes }: PackedChunk): Uint32Array {
  const missing = missingOf(codes);
  const values = new Uint32Array(codes);
  for (let row = 0; row < values.length; row++) {
    const code = values[row]!;
    values[row] = code === missing ? MISSING_CODE : base + code;
  }
  return values;
}

/** In the narrowest array that has room for the range and one code more: what is missing is cut to the largest there is. */
function narrowed(codes: Uint32Array, [least, largest]: readonly [number, number]): PackedChunk['codes'] {
  const range = largest - least;
  if (range < 0xff) return new Uint8Array(codes);
  return range < 0xffff ? new Uint16Array(codes) : codes;
}

function missingOf(codes: PackedChunk['codes']): number {
  return 2 ** (8 * codes.BYTES_PER_ELEMENT) - 1;
}
