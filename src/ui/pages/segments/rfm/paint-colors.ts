import { segmentColors } from '../segment-colors';
import type { RfmState } from './rfm-state.svelte';

/** The colours of the segments that are painted: those without customers yield to the others, as on the other pages. */
export function paintColors({ paint, segments }: Pick<RfmState, 'paint' | 'segments'>): ReadonlyMap<string, number> {
  const empty = segments.filter(({ count }) => count === 0).map(({ segment }) => segment);
  return segmentColors(
    paint.segments.filter((segment) => !empty.includes(segment)),
    empty,
  );
}
