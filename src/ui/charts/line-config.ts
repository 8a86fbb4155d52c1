import type { ChartConfiguration } from 'chart.js';
import type { Locale } from '../../messages/locales';
import { axisTitle, exactText, type Axis } from './axis';
import { equalityLine, errorBars, levelAxisTitle, levelMark, lineNames, valueMark } from './chart-labels';
import { baseOptions, numberScale, tooltipOptions } from './chart-options';
import { seriesColor, translucent, type ChartStyle } from './chart-style';
import { lineIndices } from './limits';

export interface LineSeries {
  readonly name: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Category colour; without one, the accent. */
  readonly color?: number | undefined;
  readonly dashed?: boolean | undefined;
  /** The area under it is tinted. */
  readonly filled?: boolean | undefined;
  /** Half the length of the error bar at each point. */
  readonly errors?: readonly number[] | undefined;
}

/** A value of an axis that a dashed line points out. */
export interface LineMark {
  readonly axis: 'x' | 'y';
  readonly value: number;
  readonly label: string;
}

export interface LineWishes {
  readonly log: boolean;
  /** Name of the line of equality. */
  readonly diagonal: string | undefined;
  readonly live: boolean;
  readonly mark: LineMark | undefined;
}

/** Lines of so few points show them. */
const DOTTED_POINTS = 20;

/** Room at the right for the lines' names. */
const NAME_WIDTH = 88;

export function lineConfig(
  series: readonly LineSeries[],
  x: Axis,
  y: Axis,
  { log, diagonal, live, mark }: LineWishes,
  style: ChartStyle,
  locale: Locale,
): ChartConfiguration {
  const drawn = series.map((line) =>
    lineIndices(line.x.length).map((index) => ({ x: line.x[index]!, y: line.y[index]! })),
  );
  const colors = series.map((line) => seriesColor(style, line.color));
  const xs = drawn.flat().map((point) => point.x);
  const named = series.length > 1;
  return {
    type: 'line',
    data: {
      datasets: series.map((line, index) => ({
        data: drawn[index]!,
        borderColor: colors[index]!,
        backgroundColor: translucent(colors[index]!, 0.12),
        borderWidth: 2,
        borderDash: line.dashed ? [6, 4] : [],
        fill: line.filled ? 'origin' : false,
        pointRadius: drawn[index]!.length <= DOTTED_POINTS ? 3 : 0,
        pointHoverRadius: 4,
        clip: 6,
        pointHitRadius: 8,
        pointBackgroundColor: colors[index]!,
      })),
    },
    options: {
      ...baseOptions(style, live),
      layout: { padding: { top: 26, right: named ? NAME_WIDTH : 12 } },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: {
        x: numberScale(x, locale, style, {
          grid: false,
          min: xs.reduce(minimum, Infinity),
          max: xs.reduce(maximum, -Infinity),
          titled: true,
        }),
        y: numberScale(y, locale, style, { log, ...(log ? {} : y.bounds) }),
      },
      plugins: {
        tooltip: tooltipOptions(style, (dataset, index) => {
          const point = drawn[dataset]?.[index];
          if (!point) return [];
          return [
            series[dataset]!.name,
            `${x.label}: ${exactText(locale, x, point.x)}`,
            `${y.label}: ${exactText(locale, y, point.y)}`,
          ];
        }),
      },
    },
    plugins: [
      levelAxisTitle(axisTitle(y), style),
      ...(named
        ? [
            lineNames(
              series.map((line) => line.name),
              colors,
              style,
            ),
          ]
        : []),
      ...(diagonal === undefined ? [] : [equalityLine(diagonal, style)]),
      ...(mark === undefined
        ? []
        : [mark.axis === 'x' ? valueMark(mark.value, mark.label, style) : levelMark(mark.value, mark.label, style)]),
      ...series.flatMap(({ errors }, index) => (errors ? [errorBars(index, errors, colors[index]!)] : [])),
    ],
  };
}

function minimum(left: number, right: number): number {
  return Math.min(left, right);
}

function maximum(left: number, right: number): number {
  return Math.max(left, right);
}
