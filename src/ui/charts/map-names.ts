import type { Point } from './plane';

/** Points under one name. */
export interface NamedPoints {
  readonly name: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Which points stand out; absent where all do. */
  readonly strong?: readonly boolean[] | undefined;
}

export interface PlacedName {
  readonly name: string;
  readonly at: Point;
}

const MOST_NAMES = 6;

/**
 * The names to write and where, in the numbers of the axes: in the middle of all points of a group, whichever of them stand out.
 * Many names would hide the points: then only the group that stands out is named.
 */
export function placedNames(groups: readonly NamedPoints[]): PlacedName[] {
  const standing = groups.filter(({ strong }) => strong?.some(Boolean));
  const named = standing.length === 1 ? standing : groups.length > 1 && groups.length <= MOST_NAMES ? groups : [];
  return named.map(({ name, x, y }) => ({ name, at: [median(x), median(y)] }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
