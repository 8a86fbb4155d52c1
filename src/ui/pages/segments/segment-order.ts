import { RFM_SEGMENTS } from '../../../domain/segments/rfm-map';

const PUBLISHED: readonly string[] = RFM_SEGMENTS;
const NOISE = '-1';

/**
 * The places of segments in the order of every page: those of the published map as it has them, groups by their numbers,
 * others by the alphabet, noise last.
 */
export function segmentOrder(segments: readonly string[]): number[] {
  const rank = (segment: string): number => {
    if (segment === NOISE) return Infinity;
    const published = PUBLISHED.indexOf(segment);
    return published >= 0 ? published : PUBLISHED.length;
  };
  return segments
    .map((segment, place) => ({ segment, place }))
    .sort(
      (a, b) => rank(a.segment) - rank(b.segment) || a.segment.localeCompare(b.segment, undefined, { numeric: true }),
    )
    .map(({ place }) => place);
}
