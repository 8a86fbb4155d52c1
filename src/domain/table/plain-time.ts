const ZERO = 48;
const BLANK = 32;
const COLON = 58;
const CAPITAL_T = 84;

/** `NaN` where there are no two digits. */
export function plainTwoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO;
  const ones = bytes[at + 1]! - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** Milliseconds into the day of ` HH:mm` or `THH:mm:ss` in `bytes[from, to)`; `NaN` for every other notation. */
export function plainTimeOfDay(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if ((length !== 6 && length !== 9) || (bytes[from] !== BLANK && bytes[from] !== CAPITAL_T)) return NaN;
  if (bytes[from + 3] !== COLON || (length === 9 && bytes[from + 6] !== COLON)) return NaN;
  const hour = plainTwoDigits(bytes, from + 1);
  const minute = plainTwoDigits(bytes, from + 4);
  const second = length === 9 ? plainTwoDigits(bytes, from + 7) : 0;
  return hour <= 23 && minute <= 59 && second <= 59 ? ((hour * 60 + minute) * 60 + second) * 1000 : NaN;
}
