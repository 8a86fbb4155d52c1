import { allScores, RFM_SEGMENTS, rfmCell, rfmMap } from '../../../../domain/segments/rfm-map';

/** A map from cells to segments that is being painted: every cell has one segment, always. */
export interface RfmPaint {
  readonly bins: number;
  /** The segments to paint with, also those that no cell has. */
  readonly segments: readonly string[];
  /** Segment of every cell, at ((r - 1) x bins + f - 1) x bins + m - 1. */
  readonly cells: readonly string[];
}

/** What a segment holds as it is painted. */
export interface PaintedSegment {
  readonly segment: string;
  readonly cells: number;
  readonly count: number;
  /** Of all customers. */
  readonly share: number;
  readonly revenue: number;
  /** Null where the revenue of all is not positive. */
  readonly revenueShare: number | null;
  /** Money a customer; null where there are none. */
  readonly meanValue: number | null;
}

/** The published 11-segment map, scaled to the bins. */
export function publishedPaint(bins: number): RfmPaint {
  return paintOf(bins, Object.fromEntries(rfmMap(bins)));
}

/**
 * @param map segment of each cell code; must have them all
 * @param segments to paint with besides those that cells have
 */
export function paintOf(bins: number, map: Readonly<Record<string, string>>, segments?: readonly string[]): RfmPaint {
  const cells = codes(bins).map((code) => map[code]!);
  const named = segments ?? RFM_SEGMENTS.filter((segment) => cells.includes(segment));
  return { bins, segments: [...new Set([...named, ...cells])], cells };
}

/** As `segments.rfm` takes it. */
export function mapOf({ bins, cells }: RfmPaint): Record<string, string> {
  return Object.fromEntries(codes(bins).map((code, place) => [code, cells[place]!]));
}

/** The same paint where nothing changes. */
export function painted(paint: RfmPaint, place: number, segment: string): RfmPaint {
  if (paint.cells[place] === segment || place < 0 || place >= paint.cells.length) return paint;
  return { ...added(paint, segment), cells: paint.cells.with(place, segment) };
}

export function added(paint: RfmPaint, segment: string): RfmPaint {
  return paint.segments.includes(segment) ? paint : { ...paint, segments: [...paint.segments, segment] };
}

/** Gives a segment another name; the name of another segment puts the two together. */
export function renamed(paint: RfmPaint, from: string, to: string): RfmPaint {
  if (to === from) return paint;
  const other = (segment: string): string => (segment === from ? to : segment);
  return { ...paint, segments: [...new Set(paint.segments.map(other))], cells: paint.cells.map(other) };
}

/** Takes away a segment that no cell has. */
export function removed(paint: RfmPaint, segment: string): RfmPaint {
  if (paint.cells.includes(segment)) return paint;
  return { ...paint, segments: paint.segments.filter((other) => other !== segment) };
}

/** The segments counted up from the cells, in the order of the palette. */
export function paintedSegments(
  { segments, cells }: RfmPaint,
  held: { readonly count: readonly number[]; readonly revenue: readonly number[] },
): PaintedSegment[] {
  const sums = new Map(segments.map((segment) => [segment, { cells: 0, count: 0, revenue: 0 }]));
  const all = { count: 0, revenue: 0 };
  cells.forEach((segment, place) => {
    const [count, revenue] = [held.count[place] ?? 0, held.revenue[place] ?? 0];
    const sum = sums.get(segment)!;
    sum.cells++;
    for (const total of [sum, all]) {
      total.count += count;
      total.revenue += revenue;
    }
  });
  return segments.map((segment) => {
    const sum = sums.get(segment)!;
    return {
      segment,
      ...sum,
      share: all.count > 0 ? sum.count / all.count : 0,
      revenueShare: all.revenue > 0 ? sum.revenue / all.revenue : null,
      meanValue: sum.count > 0 ? sum.revenue / sum.count : null,
    };
  });
}

export function codes(bins: number): string[] {
  return allScores(bins).map((scores) => rfmCell(scores, bins));
}
