import type { Locale } from '../../messages/locales';
import { axisTitle, tickText, type Axis } from './axis';
import { seriesColor, translucent, type ChartStyle } from './chart-style';
import { arrowLine, arrowNamePlace, type MapArrow } from './map-arrows';
import { placedNames, type NamedPoints } from './map-names';
import { roundTicks, toPixels, type Plane, type Point } from './plane';

export interface MapGroup extends NamedPoints {
  /** Category colour; without one, the accent. */
  readonly color?: number | undefined;
}

export interface PointMapData {
  readonly groups: readonly MapGroup[];
  readonly arrows: readonly MapArrow[];
  readonly x: Axis;
  readonly y: Axis;
  /** The closed line that was drawn around points. */
  readonly line: readonly Point[];
}

type Canvas = CanvasRenderingContext2D;

const RADIUS = 3.5;
const HEAD = 7;

/** Points by groups with their names, over a light grid; arrows from the origin. */
export function drawPointMap(context: Canvas, plane: Plane, data: PointMapData, style: ChartStyle, locale: Locale) {
  context.textBaseline = 'middle';
  drawGrid(context, plane, data, style, locale);
  context.save();
  context.beginPath();
  context.rect(plane.left, plane.top, plane.width, plane.height);
  context.clip();
  for (const strong of [false, true]) data.groups.forEach((group) => drawPoints(context, plane, group, strong, style));
  if (data.line.length > 2) drawLine(context, plane, data.line, style);
  context.restore();
  drawArrows(context, plane, data.arrows, style);
  drawNames(context, plane, data.groups, style);
}

function drawGrid(context: Canvas, plane: Plane, { x, y }: PointMapData, style: ChartStyle, locale: Locale): void {
  const bottom = plane.top + plane.height;
  context.font = `12px ${style.font}`;
  context.strokeStyle = style.grid;
  context.fillStyle = style.muted;
  context.lineWidth = 1;
  const across = roundTicks(plane.x, Math.max(3, Math.floor(plane.width / 90)));
  context.textAlign = 'center';
  for (const tick of across) {
    const [at] = toPixels(plane, [tick, plane.y.low]);
    strokeLine(context, [at, plane.top], [at, bottom]);
    context.fillText(tickText(locale, x, tick, across), at, bottom + 14);
  }
  const up = roundTicks(plane.y);
  context.textAlign = 'right';
  for (const tick of up) {
    const [, at] = toPixels(plane, [plane.x.low, tick]);
    strokeLine(context, [plane.left, at], [plane.left + plane.width, at]);
    context.fillText(tickText(locale, y, tick, up), plane.left - 8, at);
  }
  context.font = `500 12px ${style.font}`;
  context.fillText(axisTitle(x), plane.left + plane.width, bottom + 34);
  context.textAlign = 'left';
  context.fillText(axisTitle(y), 0, plane.top - 14);
}

function drawPoints(context: Canvas, plane: Plane, group: MapGroup, strong: boolean, style: ChartStyle): void {
  const color = seriesColor(style, group.color);
  context.fillStyle = strong ? translucent(color, 0.7) : translucent(style.quiet, 0.22);
  context.strokeStyle = strong ? color : translucent(style.quiet, 0.3);
  context.lineWidth = 0.75;
  group.x.forEach((across, place) => {
    if ((group.strong?.[place] ?? true) !== strong) return;
    const at = toPixels(plane, [across, group.y[place]!]);
    context.beginPath();
    outline(context, Math.max(0, group.color ?? 0), at);
    context.fill();
    context.stroke();
  });
}

/** Shapes, so that colour is not the only sign. */
function outline(context: Canvas, shape: number, [x, y]: Point): void {
  const sides = [0, 3, 4, 5][shape % 4]!;
  if (sides === 0) {
    context.arc(x, y, RADIUS, 0, 2 * Math.PI);
    return;
  }
  for (let corner = 0; corner < sides; corner++) {
    const angle = -Math.PI / 2 + (2 * Math.PI * corner) / sides;
    const size = RADIUS + (sides === 3 ? 1 : 0.5);
    context[corner === 0 ? 'moveTo' : 'lineTo'](x + size * Math.cos(angle), y + size * Math.sin(angle));
  }
  context.closePath();
}

function drawLine(context: Canvas, plane: Plane, line: readonly Point[], style: ChartStyle): void {
  context.beginPath();
  line.forEach((point, place) => context[place === 0 ? 'moveTo' : 'lineTo'](...toPixels(plane, point)));
  context.closePath();
  context.fillStyle = translucent(style.accent, 0.1);
  context.fill();
  context.strokeStyle = style.accent;
  context.lineWidth = 1.5;
  context.setLineDash([5, 4]);
  context.stroke();
  context.setLineDash([]);
}

function drawArrows(context: Canvas, plane: Plane, arrows: readonly MapArrow[], style: ChartStyle): void {
  const taken: Point[] = [];
  context.font = `600 12px ${style.font}`;
  for (const arrow of arrows) {
    const [start, end] = arrowLine(plane, arrow);
    const angle = Math.atan2(end[1] - start[1], end[0] - start[0]);
    context.strokeStyle = style.text;
    context.fillStyle = style.text;
    context.lineWidth = 1.5;
    strokeLine(context, start, end);
    context.beginPath();
    context.moveTo(...end);
    for (const side of [-0.4, 0.4])
      context.lineTo(end[0] - HEAD * Math.cos(angle + side), end[1] - HEAD * Math.sin(angle + side));
    context.fill();
    const at = arrowNamePlace(plane, arrow, context.measureText(arrow.name).width);
    writeOnHalo(context, arrow.name, apart(taken, at, 140), 'left', style);
  }
}

function drawNames(context: Canvas, plane: Plane, groups: readonly MapGroup[], style: ChartStyle): void {
  const taken: Point[] = [];
  context.font = `600 12px ${style.font}`;
  for (const { name, at: middle } of placedNames(groups)) {
    const at = apart(taken, toPixels(plane, middle), 90);
    const half = context.measureText(name).width / 2;
    const across = Math.max(plane.left + half, Math.min(plane.left + plane.width - half, at[0]));
    writeOnHalo(context, name, [across, at[1]], 'center', style);
  }
}

/** A place as near as can be that no text before it has. */
function apart(taken: Point[], [x, y]: Point, width: number): Point {
  let free = y;
  while (taken.some(([otherX, otherY]) => Math.abs(otherX - x) < width && Math.abs(otherY - free) < 16)) free += 16;
  taken.push([x, free]);
  return [x, free];
}

function writeOnHalo(context: Canvas, text: string, [x, y]: Point, align: CanvasTextAlign, style: ChartStyle): void {
  context.textAlign = align;
  context.strokeStyle = style.surface;
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeText(text, x, y);
  context.fillStyle = style.text;
  context.fillText(text, x, y);
}

function strokeLine(context: Canvas, from: Point, to: Point): void {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
}
