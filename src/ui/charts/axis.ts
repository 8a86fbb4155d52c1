import type { Locale } from '../../messages/locales';
import { formatNumber, type NumberOptions } from '../preferences/number-format';

/** What an axis measures. */
export interface Axis {
  readonly label: string;
  readonly unit?: string | undefined;
  readonly format?: NumberOptions | undefined;
  /** What cannot be gone beyond, such as 0 and 1 of a probability. */
  readonly bounds?: { readonly min: number; readonly max: number } | undefined;
}

/** From here on ticks are written short: 20K, 1.5M. */
const SHORT_FROM = 10_000;

export function axisTitle({ label, unit }: Axis): string {
  return unit ? `${label} (${unit})` : label;
}

/** A number of an axis in full, as it is shown on hover. */
export function exactText(locale: Locale, axis: Axis, value: number): string {
  const number = formatNumber(locale, value, axis.format);
  return axis.unit ? `${number} ${axis.unit}` : number;
}

/** A number of an axis where there is little room: short from the limit on. */
export function shortText(locale: Locale, axis: Axis, value: number, from = SHORT_FROM): string {
  const short = axis.format?.style !== 'percent' && Math.abs(value) >= from;
  return short ? exactText(locale, { ...axis, format: { style: 'compact' } }, value) : exactText(locale, axis, value);
}

/** Ticks of an axis, all with the decimals that their distance needs. */
export function tickText(locale: Locale, axis: Axis, value: number, ticks: readonly number[]): string {
  const percent = axis.format?.style === 'percent';
  const largest = Math.max(0, ...ticks.map(Math.abs));
  if (!percent && largest >= SHORT_FROM) return formatNumber(locale, value, { style: 'compact' });
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) * (percent ? 100 : 1) || 1;
  return formatNumber(locale, value, { style: percent ? 'percent' : 'decimal', decimals: stepDecimals(step) });
}

/** Only powers of ten, so that labels of a logarithmic axis do not run into each other. */
export function logTickText(locale: Locale, axis: Axis, value: number): string {
  const power = Math.log10(value);
  if (Math.abs(power - Math.round(power)) > 1e-9) return '';
  if (axis.format?.style === 'percent') return formatNumber(locale, value, { style: 'percent' });
  return formatNumber(locale, value, value >= SHORT_FROM ? { style: 'compact' } : {});
}

function stepDecimals(step: number): number {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const rounded = Number((step * 10 ** decimals).toFixed(6));
  return Math.min(8, Number.isInteger(rounded) ? decimals : decimals + 1);
}
