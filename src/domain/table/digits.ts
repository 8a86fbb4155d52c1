const MOST_SIGNIFICANT_DIGITS = 15;
const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

const ZERO = 48;
const BLANK = 32;
const APOSTROPHE = 39;
const COMMA = 44;
const POINT = 46;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;

/** The digits of one number without sign, currency or percent, and how its separators were used. */
export interface Digits {
  /** `NaN` where the text is not a number in this notation. */
  value: number;
  /** Digits after the decimal mark, -1 without a mark. */
  decimals: number;
  /** Groups of digits set apart by `,` or `.`. */
  groups: number;
}

/**
 * Reads the digits in `text[from, to)`: groups of three (or two and three, as in 12,34,567), one decimal mark, an
 * exponent. Writes into `out`. The value is the double nearest to the written decimal.
 * @param mark character code of the decimal mark, `,` or `.`; the other one groups, as do blanks and apostrophes
 * @param shift decimal places to move the mark to the left (2 for percent)
 */
export function readDigits(text: string, from: number, to: number, mark: number, shift: number, out: Digits): void {
  const other = mark === COMMA ? POINT : COMMA;
  out.value = NaN;
  out.decimals = -1;
  out.groups = 0;
  let mantissa = 0;
  let digits = 0;
  let groupLength = 0;
  let separator = 0;
  let at = from;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      if (mantissa > 0) digits++;
      if (out.decimals >= 0) out.decimals++;
      else groupLength++;
    } else if (code === mark && out.decimals < 0) {
      if (separator > 0 && groupLength !== 3) return;
      out.decimals = 0;
    } else if (code === other || code === BLANK || code === APOSTROPHE || code === TYPOGRAPHIC_APOSTROPHE) {
      if (out.decimals >= 0 || groupLength === 0 || groupLength > 3) return;
      if (
        separator === 0 ? text.charCodeAt(from) === ZERO : separator !== code || groupLength < (code === COMMA ? 2 : 3)
      )
        return;
      separator = code;
      groupLength = 0;
      if (code === other) out.groups++;
    } else {
      break;
    }
  }
  if (separator > 0 && out.decimals < 0 && groupLength !== 3) return;
  if (groupLength + Math.max(out.decimals, 0) === 0) return;
  if (at < to) {
    if (separator === 0 && /^e[-+]?\d{1,4}$/i.test(text.slice(at, to)))
      out.value = Number(plain(text, from, to, mark)) / POWERS[shift]!;
    return;
  }
  const places = Math.max(out.decimals, 0) + shift;
  out.value =
    digits <= MOST_SIGNIFICANT_DIGITS && places < POWERS.length
      ? mantissa / POWERS[places]!
      : Number(`${plain(text, from, to, mark)}e-${shift}`);
}

/** The number as the language writes it. */
function plain(text: string, from: number, to: number, mark: number): string {
  const digits = text.slice(from, to);
  return mark === COMMA ? digits.replace(/[.'’ ]/g, '').replace(',', '.') : digits.replace(/[,'’ ]/g, '');
}

/**
 * The commonest notation in `bytes[start, end)`, read without a second look: an optional minus, at most 15 digits, one decimal mark.
 * `NaN` for everything else, among it whole numbers with a leading zero, which may be identifiers.
 */
export function readPlain(
  bytes: Uint8Array,
  start: number,
  end: number,
  mark: number,
  out: { decimals: number },
): number {
  let from = start;
  let to = end;
  while (from < to && bytes[from] === BLANK) from++;
  while (to > from && bytes[to - 1] === BLANK) to--;
  const negative = from < to && bytes[from] === 45;
  if (negative) from++;
  let mantissa = 0;
  let markAt = -1;
  for (let at = from; at < to; at++) {
    const code = bytes[at]!;
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (code === mark && markAt < 0) markAt = at;
    else return NaN;
  }
  const digits = to - from - (markAt < 0 ? 0 : 1);
  if (digits === 0 || digits > MOST_SIGNIFICANT_DIGITS) return NaN;
  if (markAt < 0) {
    if (digits > 1 && bytes[from] === ZERO) return NaN;
    out.decimals = -1;
  } else {
    out.decimals = to - markAt - 1;
    mantissa /= POWERS[out.decimals]!;
  }
  // The sum turns -0 into 0.
  return (negative ? -mantissa : mantissa) + 0;
}
