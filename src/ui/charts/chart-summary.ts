import { formatMessage } from '../../messages/format';
import type { Locale } from '../../messages/locales';
import { exactText, type Axis } from './axis';

/** Bars in words: how many, the largest, the smallest. */
export function barsSummary(
  bars: readonly { readonly label: string; readonly value: number }[],
  axis: Axis,
  locale: Locale,
): string {
  const ordered = bars.toSorted((left, right) => right.value - left.value);
  const [largest] = ordered;
  const smallest = ordered.at(-1);
  if (!largest || !smallest) return formatMessage(locale, 'charts.nothing');
  return formatMessage(locale, 'charts.summary.bars', {
    bars: bars.length,
    measure: axis.label,
    largest: largest.label,
    most: exactText(locale, axis, largest.value),
    smallest: smallest.label,
    least: exactText(locale, axis, smallest.value),
  });
}

/** A distribution in words: its range, and where most of it is. */
export function histogramSummary(
  edges: readonly number[],
  counts: readonly number[],
  axis: Axis,
  locale: Locale,
): string {
  const fullest = counts.indexOf(Math.max(...counts));
  if (fullest < 0) return formatMessage(locale, 'charts.nothing');
  return formatMessage(locale, 'charts.summary.histogram', {
    bins: counts.length,
    measure: axis.label,
    low: exactText(locale, axis, edges[0] ?? NaN),
    high: exactText(locale, axis, edges.at(-1) ?? NaN),
    from: exactText(locale, axis, edges[fullest] ?? NaN),
    to: exactText(locale, axis, edges[fullest + 1] ?? NaN),
    count: counts[fullest] ?? 0,
  });
}

/** Lines in words: where each begins and ends. */
export function linesSummary(
  series: readonly { readonly name: string; readonly y: readonly number[] }[],
  axis: Axis,
  locale: Locale,
): string {
  return series
    .map(({ name, y }) =>
      formatMessage(locale, 'charts.summary.line', {
        name,
        first: exactText(locale, axis, y[0] ?? NaN),
        last: exactText(locale, axis, y.at(-1) ?? NaN),
      }),
    )
    .join(' ');
}
