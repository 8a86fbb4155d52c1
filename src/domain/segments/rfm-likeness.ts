import { RFM_SEGMENTS, rfmMap } from './rfm-map';

type PublishedSegment = (typeof RFM_SEGMENTS)[number];

/**
 * The segment of the published map that each segment of another map is most like: the one that most of its cells belong to
 * there, of equally many the better one. One that was only renamed is like the one that it was; a published name keeps to its own.
 *
 * @param map segment of every cell of a cube
 */
export function rfmLikeness(map: Readonly<Record<string, string>>): ReadonlyMap<string, PublishedSegment> {
  const published = rfmMap(Math.round(Math.cbrt(Object.keys(map).length)));
  const cells = new Map<string, number[]>();
  for (const [cell, segment] of Object.entries(map)) {
    const counts = cells.get(segment) ?? RFM_SEGMENTS.map(() => 0);
    const place = (RFM_SEGMENTS as readonly string[]).indexOf(published.get(cell) ?? '');
    if (place >= 0) counts[place]!++;
    cells.set(segment, counts);
  }
  return new Map(
    [...cells].map(([segment, counts]) => {
      const own = RFM_SEGMENTS.find((each) => each === segment);
      return [segment, own ?? RFM_SEGMENTS[counts.indexOf(Math.max(...counts))]!] as const;
    }),
  );
}
