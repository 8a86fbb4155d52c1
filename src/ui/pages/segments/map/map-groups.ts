import type { SegmentPoints } from '../../../../contract/catalogue';

/** The points of a segment; null for those without one. */
export interface PointGroup {
  readonly segment: string | null;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The row of each in the table of customers. */
  readonly rows: readonly number[];
}

/**
 * Points by their segments, in the order given; what has none, or one that is not among them, comes last.
 */
export function groupPoints(
  { index, x, y }: SegmentPoints,
  segmentOf: (row: number) => string | null,
  order: readonly string[],
): PointGroup[] {
  const places = new Map<string | null, number[]>([...order, null].map((segment) => [segment, []]));
  index.forEach((row, place) => (places.get(segmentOf(row)) ?? places.get(null)!).push(place));
  return [...places]
    .filter(([, members]) => members.length > 0)
    .map(([segment, members]) => ({
      segment,
      x: members.map((place) => x[place]!),
      y: members.map((place) => y[place]!),
      rows: members.map((place) => index[place]!),
    }));
}
