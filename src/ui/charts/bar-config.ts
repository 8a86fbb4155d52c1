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
      plugins: { tooltip: barTooltip(bars, y, locale, style) },
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
      plugins: { tooltip: barTooltip(bars, value, locale, style) },
    },
    plugins: [barNumbers(textOf, true, style)],
  };
}

const GEOMETRY = {
  borderRadius: 3,
  maxBarThickness: 40,
  categoryPercentage: 0.86,
  barPercentage: 0.86,
  /** Parts lie upon their bars. */
  grouped: false,
};

function barData(bars: readonly Bar[], style: ChartStyle): ChartConfiguration['data'] {
  const parted = bars.some(({ part }) => part !== undefined);
  const whole = (bar: Bar): string => {
    const color = seriesColor(style, bar.color);
    if (!bar.quiet && !parted) return color;
    return tinted(style, color, bar.quiet && parted ? QUIET / 2 : QUIET);
  };
  const part = (bar: Bar): string => {
    const color = seriesColor(style, bar.color);
    return bar.quiet ? tinted(style, color, 2 * QUIET) : color;
  };
  const wholes = { ...GEOMETRY, data: bars.map(({ value }) => value), backgroundColor: bars.map(whole) };
  // Later datasets are drawn under earlier ones unless they say otherwise.
  const parts = {
    ...GEOMETRY,
    data: bars.map(({ part: share }) => share ?? 0),
    backgroundColor: bars.map(part),
    order: -1,
  };
  return { labels: bars.map((bar) => bar.label), datasets: parted ? [wholes, parts] : [wholes] };
}

/** One bar is told once, wherever in it the pointer is. */
function barTooltip(bars: readonly Bar[], axis: Axis, locale: Locale, style: ChartStyle): object {
  return {
    ...tooltipOptions(style, (_dataset, index) => barText(bars[index], axis, locale)),
    filter: (_item: unknown, place: number) => place === 0,
  };
}

function barText(bar: Bar | undefined, axis: Axis, locale: Locale): string[] {
  if (!bar) return [];
  return [bar.label, `${axis.label}: ${exactText(locale, axis, bar.value)}`, ...(bar.note ? [bar.note] : [])];
}
