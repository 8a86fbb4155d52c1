import { RFM_SEGMENTS } from '../../../domain/segments/rfm-map';

const PUBLISHED: readonly string[] = RFM_SEGMENTS;

/**
 * The place of each segment in the colours, the same on every page: segments of the published map keep theirs, clusters
 * have their number, noise is "other", and names of one's own take what is left, in the order of the alphabet.
 *
 * @param segments all of a segmentation, as its labels have them
 */
export function segmentColors(segments: readonly string[]): ReadonlyMap<string, number> {
  const colors = new Map<string, number>();
  for (const segment of segments) {
    const known = PUBLISHED.indexOf(segment);
    if (known >= 0) colors.set(segment, known);
    else if (/^-?\d+$/.test(segment)) colors.set(segment, Math.max(-1, Number(segment)));
  }
  const taken = new Set(colors.values());
  let free = 0;
  for (const segment of [...new Set(segments)].filter((each) => !colors.has(each)).sort()) {
    while (taken.has(free)) free++;
    colors.set(segment, free++);
  }
  return colors;
}
