import { i18n } from '../preferences/i18n-state.svelte';

/** From here on an amount is told in words, with three digits. */
const WORDS_FROM = 1e9;
/** Digits of an interval's width that its ends are told with. */
const DIGITS = 2;
/** Digits more that an end may have which would else be 0. */
const FINER = 4;

/**
 * The ends of an interval out of resampling, rounded to two digits of its width: drawn again they would differ beyond that. An end
 * that is not 0 does not become 0 where a few digits more help it.
 */
export function intervalTexts(low: number, high: number): { readonly low: string; readonly high: string } {
  const width = high - low;
  if (!(width > 0) || Math.max(Math.abs(low), Math.abs(high)) >= WORDS_FROM) {
    return { low: i18n.amount(low), high: i18n.amount(high) };
  }
  const power = Math.floor(Math.log10(width)) - DIGITS + 1;
  const text = (end: number): string => {
    const step =
      end !== 0 && Math.abs(end) < 10 ** power / 2
        ? Math.max(power - FINER, Math.floor(Math.log10(Math.abs(end))))
        : power;
    // Divided for fractions, so that 3 tenths are 0.3.
    const rounded = step < 0 ? Math.round(end * 10 ** -step) / 10 ** -step : Math.round(end / 10 ** step) * 10 ** step;
    return i18n.number(rounded, { decimals: Math.max(0, -step) });
  };
  return { low: text(low), high: text(high) };
}
