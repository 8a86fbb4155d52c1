import type { ChartOptions } from 'chart.js';
import type { Locale } from '../../messages/locales';
import { axisTitle, logTickText, tickText, type Axis } from './axis';
import type { ChartStyle } from './chart-style';

type Scale = NonNullable<NonNullable<ChartOptions['scales']>[string]>;

interface ScaleWishes {
  /** Bars start at zero. */
  readonly fromZero?: boolean;
  readonly grid?: boolean;
  readonly log?: boolean;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Written along the axis; the y axis has its title over it instead. */
  readonly titled?: boolean;
  /** Space beyond the outermost points. */
  readonly roomy?: boolean;
}

/** What every chart shares: no legend, no 3D, room for the level axis title, still where motion is unwanted. */
export function baseOptions(style: ChartStyle, live = false): ChartOptions {
  return {
    responsive: true,
    maintainAspectRatio: false,
    // Fine enough for the PNG file, too.
    devicePixelRatio: Math.max(2, window.devicePixelRatio),
    animation: style.still || live ? false : { duration: 240 },
    layout: { padding: { top: 26, right: 8 } },
    font: { family: style.font, size: 12 },
    color: style.muted,
    interaction: { mode: 'nearest', intersect: true },
  };
}

export function numberScale(axis: Axis, locale: Locale, style: ChartStyle, wishes: ScaleWishes = {}): Scale {
  const { fromZero = false, grid = true, log = false, min, max, titled = false, roomy = false } = wishes;
  const shared = {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    grid: { display: grid, color: style.grid, tickLength: 0, drawTicks: false },
    border: { display: !grid, color: style.axis },
    ...(titled && { title: scaleTitle(axisTitle(axis), style) }),
    ticks: {
      color: style.muted,
      padding: 8,
      maxTicksLimit: 7,
      includeBounds: false,
      maxRotation: 0,
      autoSkipPadding: 16,
      font: { family: style.font, size: 12 },
      callback: (value: string | number, _index: number, ticks: { value: number }[]) =>
        log
          ? logTickText(locale, axis, Number(value))
          : tickText(
              locale,
              axis,
              Number(value),
              ticks.map((tick) => tick.value),
            ),
    },
  };
  if (log) return { ...shared, type: 'logarithmic' };
  return { ...shared, type: 'linear', beginAtZero: fromZero, ...(roomy && { grace: '2%' }) };
}

export function labelScale(style: ChartStyle, title?: string): Scale {
  return {
    type: 'category',
    grid: { display: false },
    border: { display: true, color: style.axis },
    ticks: {
      color: style.text,
      padding: 8,
      maxRotation: 0,
      autoSkipPadding: 8,
      font: { family: style.font, size: 12 },
    },
    ...(title !== undefined && { title: scaleTitle(title, style) }),
  };
}

function scaleTitle(text: string, style: ChartStyle) {
  return {
    display: true,
    text,
    align: 'end' as const,
    color: style.muted,
    padding: { top: 6 },
    font: { family: style.font, size: 12, weight: 500 },
  };
}

/** Exact numbers on hover. */
export function tooltipOptions(style: ChartStyle, textOf: (dataset: number, index: number) => string[]): object {
  return {
    displayColors: false,
    backgroundColor: style.text,
    titleColor: style.surface,
    bodyColor: style.surface,
    cornerRadius: 6,
    padding: { x: 10, y: 8 },
    titleFont: { family: style.font, size: 12, weight: 600 },
    bodyFont: { family: style.font, size: 12 },
    callbacks: {
      title: (items: { datasetIndex: number; dataIndex: number }[]) =>
        items[0] ? textOf(items[0].datasetIndex, items[0].dataIndex)[0] : '',
      label: (item: { datasetIndex: number; dataIndex: number }) => textOf(item.datasetIndex, item.dataIndex).slice(1),
    },
  };
}
