import { expose, transfer } from 'comlink';
import { ClienteleError } from '../contract/errors';
import { BuilderPool } from '../ingest/bytes/builder-pool';
import { parseSegment, segmentBuffers, type SegmentTask } from '../ingest/bytes/segment';
import type { ParseEndpoint } from './parse-endpoint';

const pool = new BuilderPool();
const endpoint: ParseEndpoint = {
  async parse(task: SegmentTask) {
    try {
      const segment = await parseSegment(task, pool);
      return transfer({ segment }, segmentBuffers(segment));
    } catch (error) {
      if (!(error instanceof ClienteleError)) throw error;
      return { failure: { code: error.code, message: error.message, details: error.details } };
    }
  },
};
expose(endpoint);
