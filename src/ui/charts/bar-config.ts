import type { ChartConfiguration } from 'chart.js';
import type { Locale } from '../../messages/locales';
import { axisTitle, exactText, shortText, type Axis } from './axis';
import { barNumbers, levelAxisTitle } from './chart-labels';
import { baseOptions, labelScale, numberScale, tooltipOptions } from './chart-options';
import { QUIET, seriesColor, tinted, type ChartStyle } from './chart-style';
import type { Bar } from './limits';

/** Bars up to this number carry their figure. */
const NUMBERED_BARS = 12;
/** Beside a lying bar there is room for so much in full. */
const HUGE = 1e8;

/** Upright bars. */
export function barConfig(
  bars: readonly Bar[],
  x: Axis,
  y: Axis,
  log: boolean,
  style: ChartStyle,
  locale: Locale,
): ChartConfiguration {
  const textOf = (index: number): string => shortText(locale, { ...y, unit: undefined }, bars[index]?.value ?? NaN);
  return {
    type: 'bar',
    data: barData(bars, style),
    options: {
      ...baseOptions(style),
      scales: {
        x: labelScale(style, axisTitle(x)),
        y: numberScale(y, locale, style, { fromZero: true, log }),
      },
      plugins: { tooltip: tooltipOptions(style, (_dataset, index) => barText(bars[index], y, locale)) },
    },
    plugins: [
      levelAxisTitle(axisTitle(y), style),
      ...(bars.length <= NUMBERED_BARS ? [barNumbers(textOf, false, style)] : []),
    ],
  };
}

/** Lying bars, each with its figure at its end. */
export function horizontalBarConfig(
  bars: readonly Bar[],
  value: Axis,
  style: ChartStyle,
  locale: Locale,
): ChartConfiguration {
  const textOf = (index: number): string => shortText(locale, value, bars[index]?.value ?? NaN, HUGE);
  const largest = bars.reduce((most, bar) => Math.max(most, bar.value), 0);
  return {
    type: 'bar',
    data: barData(bars, style),
    options: {
      ...baseOptions(style),
      indexAxis: 'y',
      layout: { padding: { right: 72, top: 4 } },
      scales: {
        y: labelScale(style),
        x: {
          ...numberScale(value, locale, style, {
            fromZero: true,
            titled: true,
            max: largest > 0 ? largest : undefined,
          }),
          border: { display: false },
        },
      },
      plugins: { tooltip: tooltipOptions(style, (_dataset, index) => barText(bars[index], value, locale)) },
    },
    plugins: [barNumbers(textOf, true, style)],
  };
}

function barData(bars: readonly Bar[], style: ChartStyle): ChartConfiguration['data'] {
  return {
    labels: bars.map((bar) => bar.label),
    datasets: [
      {
        data: bars.map((bar) => bar.value),
        backgroundColor: bars.map((bar) =>
          bar.quiet ? tinted(style, seriesColor(style, bar.color), QUIET) : seriesColor(style, bar.color),
        ),
        borderRadius: 3,
        maxBarThickness: 40,
        categoryPercentage: 0.86,
        barPercentage: 0.86,
      },
    ],
  };
}

function barText(bar: Bar | undefined, axis: Axis, locale: Locale): string[] {
  if (!bar) return [];
  return [bar.label, `${axis.label}: ${exactText(locale, axis, bar.value)}`, ...(bar.note ? [bar.note] : [])];
}
