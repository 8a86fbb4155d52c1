import type { Point } from './plane';

/** Whether a point lies within a closed line, by how often a ray to the right crosses it (even–odd rule). */
export function isInside(line: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
    const [xi, yi] = line[i]!;
    const [xj, yj] = line[j]!;
    if (yi > y !== yj > y && x < xi + ((y - yi) / (yj - yi)) * (xj - xi)) inside = !inside;
  }
  return inside;
}

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
