import { DAY_MS, daysFromCivil, daysInMonth } from './calendar';
import { DateCursor, isDigit, twoDigits } from './date-cursor';
import type { DateFormat } from './date-format';
import { foldWidth, isAscii } from './fold-width';
import { plainTimeOfDay, plainTwoDigits } from './plain-time';
import { readTimeOfDay } from './time-of-day';

/** Two-digit years below this are of this century (POSIX strptime). */
const CENTURY_PIVOT = 69;
const HYPHEN = 45;
const POINT = 46;
const SLASH = 47;
const CAPITAL_T = 84;

/** What a reader has met. */
export interface DateNotes {
  /** Times with a zone, and without. */
  readonly zoned: number;
  readonly unzoned: number;
  /** A day was met that can be read in this order only. */
  readonly settled: boolean;
  /** A day was met that is another one with day and month exchanged. */
  readonly swappable: boolean;
  /** The first separator, and the longest time. */
  readonly separator: string;
  readonly time: string;
}

/**
 * Reads dates in one format as epoch milliseconds. A time may follow; with a zone it is converted, without one it is
 * kept as written (as if in UTC). Remembers what it met, so that the column can say how sure the order is.
 */
export class DateReader {
  #zoned = 0;
  #unzoned = 0;
  #settled = false;
  #swappable = false;
  #separator = '';
  #time = '';
  /** Milliseconds into the day, where a compact date goes on with its time. */
  #clock = 0;
  readonly #cursor = new DateCursor();

  constructor(readonly format: DateFormat) {}

  get notes(): DateNotes {
    return {
      zoned: this.#zoned,
      unzoned: this.#unzoned,
      settled: this.#settled,
      swappable: this.#swappable,
      separator: this.#separator,
      time: this.#time,
    };
  }

  /** `NaN` where the text is no date in this format. */
  read(written: string): number {
    const text = (isAscii(written) ? written : foldWidth(written)).trim();
    this.#cursor.at = 0;
    this.#clock = 0;
    const days = this.format.compact ? this.#compactDays(text) : this.#paddedDays(text);
    if (Number.isNaN(days)) return NaN;
    if (this.#cursor.at === text.length) return days * DAY_MS + this.#clock;
    const time = readTimeOfDay(text.slice(this.#cursor.at));
    if (!time) return NaN;
    if (time.pattern.length > this.#time.length) this.#time = time.pattern;
    if (time.offset === null) this.#unzoned++;
    else this.#zoned++;
    return days * DAY_MS + time.ms - (time.offset ?? 0) * 60_000;
  }

  /**
   * The commonest notations in `bytes[from, to)`: ten characters with two separators, or eight digits, and a time to the
   * minute or second. `NaN` asks for a second look with `read`.
   */
  readPlain(bytes: Uint8Array, from: number, to: number): number {
    const { yearDigits, month, compact } = this.format;
    if (yearDigits === 2 || month === 'name') return NaN;
    const days = compact ? this.#plainCompactDays(bytes, from, to) : this.#plainDays(bytes, from, to);
    const dayEnd = from + (compact ? 8 : 10);
    if (dayEnd === to || days !== days) return days * DAY_MS;
    const clock = plainTimeOfDay(bytes, dayEnd, to);
    if (clock !== clock) return NaN;
    const lead = bytes[dayEnd] === CAPITAL_T ? 'T' : ' ';
    if (this.#time.length < to - dayEnd) this.#time = to - dayEnd > 6 ? `${lead}HH:mm:ss` : `${lead}HH:mm`;
    this.#unzoned++;
    return days * DAY_MS + clock;
  }

  #plainDays(bytes: Uint8Array, from: number, to: number): number {
    if (to - from < 10 || (to - from > 10 && isDigit(bytes[from + 10]!))) return NaN;
    const yearFirst = this.format.order === 'YMD';
    const one = from + (yearFirst ? 4 : 2);
    const two = from + (yearFirst ? 7 : 5);
    const separator = bytes[one]!;
    const known = separator === HYPHEN || separator === SLASH || separator === POINT;
    if (!known || bytes[two] !== separator) return NaN;
    const head = plainTwoDigits(bytes, from);
    const tail = yearFirst ? plainTwoDigits(bytes, from + 8) : plainTwoDigits(bytes, from + 6);
    const days = yearFirst
      ? this.#epochDays(head * 100 + plainTwoDigits(bytes, from + 2), plainTwoDigits(bytes, from + 5), tail)
      : this.#epochDays(head, plainTwoDigits(bytes, from + 3), tail * 100 + plainTwoDigits(bytes, from + 8));
    if (days === days) {
      if (this.#separator === '') this.#noteSeparator(String.fromCharCode(separator));
      else if (separator === POINT && this.format.order === 'DMY') this.#settled = true;
    }
    return days;
  }

  #plainCompactDays(bytes: Uint8Array, from: number, to: number): number {
    if (to - from !== 8 || this.format.order !== 'YMD') return NaN;
    const year = plainTwoDigits(bytes, from) * 100 + plainTwoDigits(bytes, from + 2);
    return this.#epochDays(year, plainTwoDigits(bytes, from + 4), plainTwoDigits(bytes, from + 6));
  }

  /** The commonest notation, ten characters with two separators, at a tenth of the cost. */
  #paddedDays(text: string): number {
    const { order, yearDigits, month } = this.format;
    if (yearDigits === 2 || month === 'name' || text.length < 10) return this.#days(text);
    const yearFirst = order === 'YMD';
    const one = yearFirst ? 4 : 2;
    const two = yearFirst ? 7 : 5;
    const separator = text.charCodeAt(one);
    const known = separator === HYPHEN || separator === SLASH || separator === POINT;
    if (!known || text.charCodeAt(two) !== separator || isDigit(text.charCodeAt(10))) return this.#days(text);
    const first = yearFirst ? twoDigits(text, 0) * 100 + twoDigits(text, 2) : twoDigits(text, 0);
    const third = yearFirst ? twoDigits(text, 8) : twoDigits(text, 6) * 100 + twoDigits(text, 8);
    const days = this.#epochDays(first, twoDigits(text, one + 1), third);
    if (Number.isNaN(days)) return this.#days(text);
    this.#cursor.at = 10;
    this.#noteSeparator(String.fromCharCode(separator));
    return days;
  }

  #days(text: string): number {
    const { order, month, yearDigits } = this.format;
    const cursor = this.#cursor;
    const named = month === 'name';
    const first = this.#part(text, order[0]!);
    const separator = named ? cursor.looseSeparator(text) : cursor.separator(text);
    const second = this.#part(text, order[1]!);
    const next = named ? cursor.looseSeparator(text) : cursor.separator(text);
    const third = this.#part(text, order[2]!);
    if (first < 0 || second < 0 || third < 0) return NaN;
    const matching = next === separator || (separator === '年' && next === '月');
    if (!named && (separator === '' || !matching)) return NaN;
    if (separator === '年' && text[cursor.at] === '日') cursor.at++;
    // Two-digit parts only: 1.2.34 is a version or a chapter.
    if (yearDigits === 2 && separator === '.' && cursor.at !== 8) return NaN;
    const days = this.#epochDays(first, second, third);
    if (!Number.isNaN(days)) this.#noteSeparator(separator);
    return days;
  }

  #compactDays(text: string): number {
    const { order, yearDigits } = this.format;
    const length = yearDigits + 4;
    const run = /^\d*/.exec(text)![0].length;
    const withTime = run === length + 6 && run === text.length;
    if (run !== length && !withTime) return NaN;
    const cursor = this.#cursor;
    const parts = Array.from(order, (part) => {
      const from = cursor.at;
      cursor.at += part === 'Y' ? yearDigits : 2;
      return Number(text.slice(from, cursor.at));
    });
    const days = this.#epochDays(parts[0]!, parts[1]!, parts[2]!);
    if (!withTime) return days;
    const time = readTimeOfDay(text.slice(length).replace(/(..)(..)(..)/, '$1:$2:$3'));
    if (!time) return NaN;
    cursor.at = text.length;
    this.#clock = time.ms;
    this.#time ||= 'HHmmss';
    this.#unzoned++;
    return days;
  }

  #part(text: string, part: string): number {
    if (part === 'M' && this.format.month === 'name') return this.#cursor.monthName(text);
    return part === 'Y' ? this.#cursor.number(text, this.format.yearDigits, true) : this.#cursor.number(text, 2, false);
  }

  #epochDays(first: number, second: number, third: number): number {
    const { order, yearDigits } = this.format;
    const written = order === 'YMD' ? first : third;
    const month = order === 'MDY' ? first : second;
    const day = order === 'YMD' ? third : order === 'MDY' ? second : first;
    const year = yearDigits === 2 ? written + (written < CENTURY_PIVOT ? 2000 : 1900) : written;
    const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
    if (!exists) return NaN;
    if (day > 12) this.#settled = true;
    else if (day !== month && order !== 'YMD' && this.format.month === 'number') this.#swappable = true;
    return daysFromCivil(year, month, day);
  }

  /** Points are for day-first dates: nobody writes the month first before one. */
  #noteSeparator(separator: string): void {
    if (separator === '.' && this.format.order === 'DMY') this.#settled = true;
    if (this.#separator === '') this.#separator = separator;
  }
}
