import type { ChartConfiguration } from 'chart.js';
import type { Locale } from '../../messages/locales';
import { axisTitle, exactText, type Axis } from './axis';
import { levelAxisTitle, valueMark } from './chart-labels';
import { baseOptions, numberScale, tooltipOptions } from './chart-options';
import { QUIET, tinted, type ChartStyle } from './chart-style';

export interface HistogramData {
  /** One more than `counts`, evenly spaced on the scale. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** Bins from this value on stand out. */
  readonly from?: number | undefined;
  /** Whether the values are on a logarithmic scale. */
  readonly logarithmic?: boolean | undefined;
  readonly mark?: { readonly value: number; readonly label: string } | undefined;
}

export function histogramConfig(
  { edges, counts, from, logarithmic = false, mark }: HistogramData,
  x: Axis,
  y: Axis,
  log: boolean,
  style: ChartStyle,
  locale: Locale,
): ChartConfiguration {
  const quiet = tinted(style, style.accent, QUIET);
  const binText = (index: number): string =>
    `${exactText(locale, x, edges[index] ?? NaN)} – ${exactText(locale, x, edges[index + 1] ?? NaN)}`;
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          data: counts.map((count, index) => ({ x: middle(edges[index]!, edges[index + 1]!, logarithmic), y: count })),
          backgroundColor: counts.map((_, index) =>
            from === undefined || edges[index + 1]! > from ? style.accent : quiet,
          ),
          borderRadius: { topLeft: 2, topRight: 2 },
          barPercentage: 0.94,
          categoryPercentage: 1,
          // By itself, one bar would stand in the middle, beside the values that it counts.
          ...(counts.length === 1 && { barThickness: 'flex' as const, barPercentage: 1 }),
        },
      ],
    },
    options: {
      ...baseOptions(style),
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          ...numberScale(x, locale, style, {
            grid: false,
            log: logarithmic,
            min: edges[0],
            max: edges.at(-1),
            titled: true,
          }),
          offset: false,
        },
        y: numberScale(y, locale, style, { fromZero: true, log, min: log ? 0.5 : undefined }),
      },
      plugins: {
        tooltip: tooltipOptions(style, (_dataset, index) => [
          binText(index),
          `${y.label}: ${exactText(locale, y, counts[index] ?? NaN)}`,
        ]),
      },
    },
    plugins: [levelAxisTitle(axisTitle(y), style), ...(mark ? [valueMark(mark.value, mark.label, style)] : [])],
  };
}

function middle(from: number, to: number, logarithmic: boolean): number {
  return logarithmic ? Math.sqrt(from * to) : (from + to) / 2;
}
