import type { Failure } from '../contract/engine';
import type { Segment, SegmentTask } from '../ingest/bytes/segment';

/** The side of a worker that reads segments. Comlink would drop an error's code and details. */
export interface ParseEndpoint {
  parse(task: SegmentTask): Promise<{ readonly segment: Segment } | { readonly failure: Failure }>;
}
