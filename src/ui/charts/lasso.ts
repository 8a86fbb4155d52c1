import { isInside } from '../../domain/segments/inside-line';
import type { Point } from './plane';

export { isInside };

/** Which of the points lie within a closed line, by their places. */
export function insidePlaces(line: readonly Point[], x: readonly number[], y: readonly number[]): number[] {
  return x.flatMap((across, place) => (isInside(line, [across, y[place] ?? NaN]) ? [place] : []));
}

/** The closed line around a box. */
export function boxLine([left, bottom]: Point, [right, top]: Point): Point[] {
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
}

/** A line with at most so many of its points, evenly chosen. */
export function thinned(line: readonly Point[], most: number): Point[] {
  if (line.length <= most) return [...line];
  return Array.from({ length: most }, (_, index) => line[Math.floor((index * line.length) / most)]!);
}
