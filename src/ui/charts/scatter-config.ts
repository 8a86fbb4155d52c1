import type { ChartConfiguration } from 'chart.js';
import type { Locale } from '../../messages/locales';
import { axisTitle, exactText, type Axis } from './axis';
import { equalityLine, groupNames, levelAxisTitle } from './chart-labels';
import { baseOptions, numberScale, tooltipOptions } from './chart-options';
import { seriesColor, translucent, type ChartStyle } from './chart-style';

export interface ScatterGroup {
  readonly name: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Category colour; without one, the accent. */
  readonly color?: number | undefined;
  /** Which points stand out; absent where all do. */
  readonly strong?: readonly boolean[] | undefined;
}

export interface ScatterWishes {
  readonly log: boolean;
  readonly diagonal: string | undefined;
}

/** Shapes, so that colour is not the only sign. */
const SHAPES = ['circle', 'triangle', 'rectRot', 'rect', 'rectRounded', 'circle', 'triangle', 'rectRot'] as const;

/** `drawn[group]` lists the points of each group that are drawn. */
export function scatterConfig(
  groups: readonly ScatterGroup[],
  drawn: readonly (readonly number[])[],
  x: Axis,
  y: Axis,
  { log, diagonal }: ScatterWishes,
  style: ChartStyle,
  locale: Locale,
): ChartConfiguration {
  const shapeOf = (group: ScatterGroup): (typeof SHAPES)[number] =>
    SHAPES[Math.max(0, group.color ?? 0) % SHAPES.length]!;
  return {
    type: 'scatter',
    data: {
      datasets: groups.map((group, index) => {
        const color = seriesColor(style, group.color);
        const of = (strong: string, held: string): string | string[] =>
          group.strong ? drawn[index]!.map((point) => (group.strong![point] ? strong : held)) : strong;
        return {
          data: drawn[index]!.map((point) => ({ x: group.x[point]!, y: group.y[point]! })),
          backgroundColor: of(translucent(color, 0.55), translucent(style.quiet, 0.18)),
          borderColor: of(color, translucent(style.quiet, 0.25)),
          borderWidth: 0.5,
          pointStyle: shapeOf(group),
          pointRadius: 3,
          pointHoverRadius: 5,
        };
      }),
    },
    options: {
      ...baseOptions(style),
      scales: {
        x: numberScale(x, locale, style, { log, titled: true, ...roomOf(groups.map((group) => group.x)) }),
        y: numberScale(y, locale, style, { log, ...roomOf(groups.map((group) => group.y)) }),
      },
      plugins: {
        tooltip: tooltipOptions(style, (dataset, index) => {
          const group = groups[dataset];
          const point = drawn[dataset]?.[index];
          if (!group || point === undefined) return [];
          return [
            group.name,
            `${x.label}: ${exactText(locale, x, group.x[point]!)}`,
            `${y.label}: ${exactText(locale, y, group.y[point]!)}`,
          ];
        }),
      },
    },
    plugins: [
      levelAxisTitle(axisTitle(y), style),
      ...(diagonal === undefined ? [] : [equalityLine(diagonal, style)]),
      ...(groups.length > 1
        ? [
            groupNames(
              groups.map((group) => group.name),
              style,
            ),
          ]
        : []),
    ],
  };
}

/** Room around the points; but an axis of quantities that are never negative does not go below zero. */
function roomOf(coordinates: readonly (readonly number[])[]): { roomy: boolean; fromZero: boolean } {
  const least = coordinates.reduce(
    (low, values) => values.reduce((lower, value) => Math.min(lower, value), low),
    Infinity,
  );
  const most = coordinates.reduce(
    (high, values) => values.reduce((higher, value) => Math.max(higher, value), high),
    -Infinity,
  );
  const nearZero = least >= 0 && least < (most - least) / 4;
  return { roomy: !nearZero, fromZero: nearZero };
}
