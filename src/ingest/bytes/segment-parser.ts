import { parseSegment, type Segment, type SegmentTask } from './segment';

/** Who reads segments: this thread, or several workers at a time. */
export interface SegmentParser {
  /** How many segments are worth having under way. */
  readonly parallelism: number;
  /** Bytes of a segment. */
  readonly segmentBytes: number;
  /** @throws what `parseSegment` throws */
  parse(task: SegmentTask): Promise<Segment>;
}

/** Segments of a few milliseconds. */
export const ownThread: SegmentParser = {
  parallelism: 1,
  segmentBytes: 262_144,
  parse: (task) => parseSegment(task),
};
