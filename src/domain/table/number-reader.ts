import { readDigits, readPlain, type Digits } from './digits';
import { foldWidth, isAscii } from './fold-width';

/** What stands before the decimals. */
export type DecimalMark = '.' | ',';

const SYMBOLS = '(?:US|HK|NT|[ACRS])?\\$|[€£¥₹₩₽₺₴₫฿₱₦₪₡₲₵₿]';
const WORDS =
  'USD|EUR|GBP|JPY|CNY|RMB|CHF|INR|KRW|AUD|CAD|NZD|HKD|TWD|SGD|SEK|NOK|DKK|PLN|CZK|HUF|BRL|MXN|ZAR|TRY|RUB|kr\\.?|zł|Fr\\.?|元|円|圓|원';
const CURRENCY_BEFORE = new RegExp(`^(?:${SYMBOLS}|${WORDS})`);
const CURRENCY_AFTER = new RegExp(`(?:${SYMBOLS}|${WORDS})$`);

/** What a reader has met. */
export interface NumberNotes {
  /** A number was written with a decimal mark. */
  readonly decimals: boolean;
  readonly percent: boolean;
  readonly currencies: readonly string[];
  /** A separator was met that only this locale explains. */
  readonly settled: boolean;
  /** A separator was met that the other locale would read too, as another number. */
  readonly separated: boolean;
}

/**
 * Reads numbers as people write them, in one locale: thousands in groups, a currency sign on either side, percent
 * (12% is 0.12), a minus before or after, parentheses for negative, full-width digits. Remembers what it met, so that
 * the column can say how sure the locale is.
 */
export class NumberReader {
  #decimals = false;
  #percent = false;
  readonly #currencies = new Set<string>();
  #settled = false;
  #separated = false;
  readonly #mark: number;
  readonly #digits: Digits = { value: NaN, decimals: -1, groups: 0 };

  constructor(readonly decimal: DecimalMark) {
    this.#mark = decimal.charCodeAt(0);
  }

  get notes(): NumberNotes {
    return {
      decimals: this.#decimals,
      percent: this.#percent,
      currencies: [...this.#currencies],
      settled: this.#settled,
      separated: this.#separated,
    };
  }

  /** The commonest notation only, and no identifier: see `readPlain`. `NaN` asks for a second look with `read`. */
  readPlain(bytes: Uint8Array, from: number, to: number): number {
    const value = readPlain(bytes, from, to, this.#mark, this.#digits);
    if (this.#digits.decimals >= 0 && value === value) this.#noteMark(this.#digits.decimals, Math.abs(value));
    return value;
  }

  /** Any notation, identifiers included. `NaN` where it is no number. */
  read(written: string): number {
    const text = (isAscii(written) ? written : foldWidth(written)).trim();
    let from = 0;
    let to = text.length;
    let signs = 0;
    let negative = false;
    let opened = 0;
    let closed = 0;
    let currency = '';
    let percent = false;

    for (; from < to; from++) {
      const character = text[from]!;
      if (character === '-' || character === '+') {
        signs++;
        negative = character === '-';
      } else if (character === '(') {
        opened++;
      } else if (character !== ' ') {
        const sign =
          isDigit(character) || character === this.decimal
            ? undefined
            : CURRENCY_BEFORE.exec(text.slice(from, to))?.[0];
        if (sign === undefined || currency) break;
        currency = sign;
        from += sign.length - 1;
      }
    }
    for (; to > from; to--) {
      const character = text[to - 1]!;
      if (character === ')') {
        closed++;
      } else if (character === '%' && !percent) {
        percent = true;
      } else if (character === '-' && signs === 0) {
        signs++;
        negative = true;
      } else if (character !== ' ') {
        const sign = isDigit(character) ? undefined : CURRENCY_AFTER.exec(text.slice(from, to))?.[0];
        if (sign === undefined || currency) break;
        currency = sign;
        to -= sign.length - 1;
      }
    }
    if (signs > 1 || opened !== closed || opened + signs > 1) return NaN;
    const digits = this.#digits;
    readDigits(text, from, to, this.#mark, percent ? 2 : 0, digits);
    if (Number.isNaN(digits.value)) return NaN;
    if (percent) this.#percent = true;
    if (currency) this.#currencies.add(currency);
    if (digits.groups > 1 || (digits.groups === 1 && digits.decimals >= 0)) this.#settled = true;
    else if (digits.groups === 1) this.#separated = true;
    else if (digits.decimals >= 0) this.#noteMark(digits.decimals, digits.value);
    if (digits.decimals >= 0) this.#decimals = true;
    return (negative || opened > 0 ? -digits.value : digits.value) + 0;
  }

  /** Three digits after the mark and one to three before it could be thousands. */
  #noteMark(decimals: number, magnitude: number): void {
    this.#decimals = true;
    if (decimals === 3 && magnitude >= 1 && magnitude < 1000) this.#separated = true;
    else this.#settled = true;
  }
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
