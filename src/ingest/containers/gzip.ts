import { ClienteleError } from '../../contract/errors';
import { inflated, INFLATE_LIMITS, type InflateLimits, type Pause } from './inflate';

const SCANNED_AT_ONCE = 4_194_304;
const HEADER_BYTES = 10;
/** Bytes that may be inflated once more in search of the members, in sizes of the file. */
const MOST_EFFORT = 4;

/**
 * Inflates a gzip file. Files of several members one after another, as `cat` and parallel compressors make them, are
 * an error to the decompressor of browsers, so that their members are then inflated one by one.
 * @throws ClienteleError `file-corrupt`, `file-too-large`
 */
export async function gunzipped(source: Blob, pause: Pause, limits: InflateLimits = INFLATE_LIMITS): Promise<Blob> {
  try {
    return await inflated(source, 'gzip', 'gzip', limits, pause);
  } catch (error) {
    if (!isCorrupt(error)) throw error;
    const members = await membersInflated(source, await memberStarts(source), pause, limits);
    if (!members) throw error;
    return members;
  }
}

/** `null` where the bytes are not members throughout. */
async function membersInflated(
  source: Blob,
  starts: readonly number[],
  pause: Pause,
  limits: InflateLimits,
): Promise<Blob | null> {
  const members: Blob[] = [];
  let size = 0;
  let from = 0;
  let effort = MOST_EFFORT * source.size;
  for (const to of [...starts, source.size]) {
    effort -= to - from;
    if (effort < 0) return null;
    try {
      const rest = { ...limits, most: limits.most - size };
      const member = await inflated(source.slice(from, to), 'gzip', 'gzip', rest, pause);
      members.push(member);
      size += member.size;
      from = to;
    } catch (error) {
      // Compressed bytes may look like the header of a member and be none.
      if (!isCorrupt(error)) throw error;
    }
  }
  return from === source.size ? new Blob(members) : null;
}

/** Where a member after the first may begin. */
async function memberStarts(source: Blob): Promise<number[]> {
  const starts: number[] = [];
  for (let from = 1; from < source.size; from += SCANNED_AT_ONCE) {
    const bytes = new Uint8Array(await source.slice(from, from + SCANNED_AT_ONCE + HEADER_BYTES).arrayBuffer());
    for (let at = bytes.indexOf(0x1f); at >= 0 && at < SCANNED_AT_ONCE; at = bytes.indexOf(0x1f, at + 1)) {
      if (isHeader(bytes, at)) starts.push(from + at);
    }
  }
  return starts;
}

/** RFC 1952: magic, deflate, no reserved flag, and what compressors say of their effort and system. */
function isHeader(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] !== 0x8b || bytes[at + 2] !== 8 || bytes[at + 3]! >= 0x20) return false;
  const effort = bytes[at + 8]!;
  const system = bytes[at + 9]!;
  return (effort === 0 || effort === 2 || effort === 4) && (system <= 13 || system === 255);
}

function isCorrupt(error: unknown): boolean {
  return error instanceof ClienteleError && error.code === 'file-corrupt';
}
