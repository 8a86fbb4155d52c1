import { toPixels, type Interval, type Plane, type Point } from './plane';

/** A direction on the map, each part between −1 and 1. */
export interface MapArrow {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

const ARROW_SHARE = 0.42;
const NAME_GAP = 6;
const NAME_LINE = 14;

/** The pixels of an arrow of length 1. */
function arrowLength({ width, height }: Pick<Plane, 'width' | 'height'>): number {
  return ARROW_SHARE * Math.min(width, height);
}

/** From the origin, which is the average of all columns, as in a biplot (Gabriel 1971). */
export function arrowLine(plane: Plane, { x, y }: Pick<MapArrow, 'x' | 'y'>): readonly [Point, Point] {
  const [across, down] = toPixels(plane, [0, 0]);
  const length = arrowLength(plane);
  return [
    [across, down],
    [across + x * length, down - y * length],
  ];
}

/** Where the name of an arrow begins: beyond its head, or above or below it where it would leave the plane. */
export function arrowNamePlace(plane: Plane, arrow: Pick<MapArrow, 'x' | 'y'>, width: number): Point {
  const [, [across, down]] = arrowLine(plane, arrow);
  const beside = arrow.x < 0 ? across - width - NAME_GAP : across + NAME_GAP;
  const inside = Math.max(plane.left, Math.min(plane.left + plane.width - width, beside));
  if (inside === beside) return [beside, down];
  return [inside, down + (arrow.y < 0 ? NAME_LINE : -NAME_LINE)];
}

/** The plane, widened where its arrows would leave it. */
export function withArrows(plane: Plane, arrows: readonly MapArrow[]): Plane {
  if (arrows.length === 0) return plane;
  const length = arrowLength(plane);
  const room = (parts: readonly number[], pixels: number): [number, number] => [
    (length * Math.max(0, ...parts.map((part) => -part))) / pixels,
    (length * Math.max(0, ...parts)) / pixels,
  ];
  return {
    ...plane,
    x: withZeroInside(
      plane.x,
      ...room(
        arrows.map(({ x }) => x),
        plane.width,
      ),
    ),
    y: withZeroInside(
      plane.y,
      ...room(
        arrows.map(({ y }) => y),
        plane.height,
      ),
    ),
  };
}

/**
 * The interval, widened so that zero lies in it and at least these shares of its length from its ends.
 *
 * @param before with `after` less than 1
 */
export function withZeroInside({ low, high }: Interval, before: number, after: number): Interval {
  const [least, most] = [Math.min(low, 0), Math.max(high, 0)];
  // Never both: where zero is too near to one end, it is far from the other.
  return {
    low: Math.min(least, (-before * most) / (1 - before)),
    high: Math.max(most, (-after * least) / (1 - after)),
  };
}
