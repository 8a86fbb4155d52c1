import type { Locale } from '../../messages/locales';
import { axisTitle, logTickText, tickText, type Axis } from './axis';
import { seriesColor, tinted, type ChartStyle } from './chart-style';
import { roundTicks, type Interval } from './plane';

/** A distribution by five of its quantiles. */
export interface Box {
  readonly name: string;
  readonly p5: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly p95: number;
  readonly mean?: number | undefined;
  readonly color?: number | undefined;
  /** Of no category: in the colour of text. */
  readonly plain?: boolean | undefined;
  /** Held back, so that the others stand out. */
  readonly quiet?: boolean | undefined;
}

/** Room for a box with its whiskers. */
export const BOX_ROW = 34;
export const BOX_AXIS = 52;

const NAMES_SHARE = 0.26;
const MOST_NAMES = 170;
const QUIET = 0.4;

type Canvas = CanvasRenderingContext2D;

/** Boxes from the first to the third quartile, whiskers from the 5th to the 95th percentile, one under another. */
export function drawBoxes(
  context: Canvas,
  width: number,
  boxes: readonly Box[],
  value: Axis,
  log: boolean,
  style: ChartStyle,
  locale: Locale,
): void {
  const left = Math.min(MOST_NAMES, width * NAMES_SHARE);
  const interval = boxInterval(boxes, log);
  const scale = log ? (number: number): number => Math.log10(Math.max(number, 10 ** interval.low)) : Number;
  const at = (number: number): number =>
    left + ((scale(number) - interval.low) / (interval.high - interval.low)) * (width - left - 16);
  const bottom = boxes.length * BOX_ROW;
  context.textBaseline = 'middle';
  context.font = `12px ${style.font}`;
  const ticks = log
    ? roundTicks(interval)
        .filter(Number.isInteger)
        .map((power) => 10 ** power)
    : roundTicks(interval, Math.max(2, Math.floor((width - left) / 80)));
  context.textAlign = 'center';
  for (const tick of ticks) {
    context.strokeStyle = style.grid;
    stroke(context, at(tick), 0, at(tick), bottom);
    context.fillStyle = style.muted;
    context.fillText(
      log ? logTickText(locale, value, tick) : tickText(locale, value, tick, ticks),
      at(tick),
      bottom + 14,
    );
  }
  context.textAlign = 'right';
  context.font = `500 12px ${style.font}`;
  context.fillText(axisTitle(value), width - 8, bottom + 36);
  boxes.forEach((box, row) => drawBox(context, box, at, left, (row + 0.5) * BOX_ROW, style));
}

/** From the least to the most of what is drawn, in powers of ten where the scale is logarithmic. */
function boxInterval(boxes: readonly Box[], log: boolean): Interval {
  const drawn = boxes.flatMap(({ p5, p95, mean }) => [p5, p95, ...(mean === undefined ? [] : [mean])]);
  const numbers = drawn.filter((number) => Number.isFinite(number) && (!log || number > 0));
  if (numbers.length === 0) return { low: 0, high: 1 };
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  if (log) return { low: Math.floor(Math.log10(low)), high: Math.ceil(Math.log10(high) + 1e-9) };
  const from = low > 0 && low < (high - low) / 2 ? 0 : low;
  return { low: from, high: high > from ? high : from + 1 };
}

function drawBox(
  context: Canvas,
  box: Box,
  at: (number: number) => number,
  left: number,
  y: number,
  style: ChartStyle,
): void {
  context.font = `12px ${style.font}`;
  context.textAlign = 'left';
  context.fillStyle = box.quiet ? style.muted : style.text;
  context.fillText(fitted(context, box.name, left - 12), 0, y);
  if (!Number.isFinite(box.median)) return;
  const full = box.plain ? style.text : seriesColor(style, box.color);
  const color = box.quiet ? tinted(style, full, QUIET) : full;
  context.strokeStyle = color;
  context.lineWidth = 1.5;
  stroke(context, at(box.p5), y, at(box.p95), y);
  for (const end of [box.p5, box.p95]) stroke(context, at(end), y - 5, at(end), y + 5);
  context.fillStyle = tinted(style, full, box.quiet ? 0.15 : 0.3);
  const width = Math.max(2, at(box.q3) - at(box.q1));
  context.fillRect(at(box.q1), y - 9, width, 18);
  context.strokeRect(at(box.q1), y - 9, width, 18);
  context.strokeStyle = box.quiet ? style.muted : style.text;
  context.lineWidth = 2;
  stroke(context, at(box.median), y - 9, at(box.median), y + 9);
  context.lineWidth = 1;
  if (box.mean === undefined || !Number.isFinite(box.mean)) return;
  context.beginPath();
  context.arc(at(box.mean), y, 3, 0, 2 * Math.PI);
  context.fillStyle = style.surface;
  context.fill();
  context.stroke();
}

function fitted(context: Canvas, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let kept = text;
  while (kept.length > 1 && context.measureText(`${kept}…`).width > width) kept = kept.slice(0, -1);
  return `${kept}…`;
}

function stroke(context: Canvas, fromX: number, fromY: number, toX: number, toY: number): void {
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
}
