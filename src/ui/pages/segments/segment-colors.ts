import { RFM_SEGMENTS } from '../../../domain/segments/rfm-map';

const PUBLISHED: readonly string[] = RFM_SEGMENTS;

/**
 * The place of each segment in the colours, the same on every page: segments of the published map keep theirs, clusters
 * have their number, noise is "other", and names of one's own take what is left, in the order of the alphabet.
 *
 * @param segments all of a segmentation that have customers, as its labels have them
 * @param empty segments without customers, which other pages do not know of: they come after all others
 */
export function segmentColors(segments: readonly string[], empty: readonly string[] = []): ReadonlyMap<string, number> {
  const colors = new Map<string, number>();
  for (const segment of [...segments, ...empty]) {
    const known = PUBLISHED.indexOf(segment);
    if (known >= 0) colors.set(segment, known);
    else if (/^-?\d+$/.test(segment)) colors.set(segment, Math.max(-1, Number(segment)));
  }
  const taken = new Set([...colors].flatMap(([segment, color]) => (empty.includes(segment) ? [] : [color])));
  let free = 0;
  const own = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => !colors.has(name)).sort();
  for (const segment of [...new Set([...own(segments), ...own(empty)])]) {
    while (taken.has(free)) free++;
    colors.set(segment, free++);
  }
  return colors;
}
