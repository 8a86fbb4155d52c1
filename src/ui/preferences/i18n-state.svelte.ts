import { formatMessage, type MessageKey, type MessageValues } from '../../messages/format';
import { bestLocale, LOCALES, type Locale } from '../../messages/locales';
import {
  formatBytes,
  formatDate,
  formatDuration,
  formatNumber,
  type DateStyle,
  type NumberOptions,
} from './number-format';
import { readStored, writeStored } from './stored';

/** The language in use. Everything that reads it is drawn again when it is switched. */
class I18n {
  #locale = $state<Locale>(initialLocale());

  constructor() {
    this.#show();
  }

  get locale(): Locale {
    return this.#locale;
  }

  choose(locale: Locale): void {
    this.#locale = locale;
    writeStored('locale', locale);
    this.#show();
  }

  readonly t = (key: MessageKey, values?: MessageValues): string => formatMessage(this.#locale, key, values);

  /** Missing and unrepresentable numbers read `–`. */
  readonly number = (value: number | null | undefined, options?: NumberOptions): string =>
    formatNumber(this.#locale, value, options);

  /** Money, or what else may be huge: in full, from a billion on in words. */
  readonly amount = (value: number | null | undefined): string =>
    formatNumber(this.#locale, value, { style: 'amount' });

  /** A share of 1 as per cent, with one decimal unless told. */
  readonly percent = (share: number | null | undefined, decimals = 1): string =>
    formatNumber(this.#locale, share, { style: 'percent', decimals });

  /** An ISO 8601 text or epoch milliseconds, read as UTC. */
  readonly date = (value: string | number | null | undefined, style?: DateStyle): string =>
    formatDate(this.#locale, value, style);

  readonly duration = (ms: number): string => formatDuration(this.#locale, ms);

  readonly bytes = (bytes: number): string => formatBytes(this.#locale, bytes);

  #show(): void {
    if (typeof document !== 'undefined') document.documentElement.lang = this.#locale;
  }
}

function initialLocale(): Locale {
  const stored = readStored('locale');
  const known = LOCALES.find((locale) => locale === stored);
  return known ?? bestLocale(typeof navigator === 'undefined' ? [] : navigator.languages);
}

export const i18n = new I18n();

/** A text of the interface in the language in use. */
export const t = i18n.t;
