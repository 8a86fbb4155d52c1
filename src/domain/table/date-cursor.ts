import { monthNumber } from './calendar';

const NAMED_SEPARATORS = /[-/., ]/;
const SEPARATORS = '-/. 年月';

/** Reads a date's parts one after the other. `at` moves past what was read. */
export class DateCursor {
  at = 0;

  /** A number of at most `most` digits, of exactly that many if `exact`; -1 where there is none, or a longer one. */
  number(text: string, most: number, exact: boolean): number {
    const from = this.at;
    let value = 0;
    while (this.at - from < most && isDigit(text.charCodeAt(this.at)))
      value = value * 10 + text.charCodeAt(this.at++) - 48;
    const digits = this.at - from;
    return digits === 0 || (exact && digits !== most) || isDigit(text.charCodeAt(this.at)) ? -1 : value;
  }

  /** A month's name as 1 to 12, -1 where there is none. */
  monthName(text: string): number {
    const from = this.at;
    while (/[a-z]/i.test(text[this.at] ?? '')) this.at++;
    return monthNumber(text.slice(from, this.at)) || -1;
  }

  /** One separator between numbers: what it was, or the empty string where there is none. */
  separator(text: string): string {
    const character = text[this.at] ?? '';
    if (character === '' || !SEPARATORS.includes(character)) return '';
    this.at++;
    return character;
  }

  /** Any separators around a month's name, or none: the first of them. */
  looseSeparator(text: string): string {
    const first = text[this.at] ?? '';
    while (NAMED_SEPARATORS.test(text[this.at] ?? '')) this.at++;
    return NAMED_SEPARATORS.test(first) ? first : '';
  }
}

/** `NaN`, the code beyond the end of a text, is none. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** `NaN` where there are no two digits. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at);
  const ones = text.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - 48) * 10 + ones - 48 : NaN;
}
