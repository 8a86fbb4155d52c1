import { corruptFile, tooLargeFile, type ContainerFormat } from './container-errors';

/** Bounds on what comes out of a compressed file, so that a small one cannot fill the machine. */
export interface InflateLimits {
  /** Bytes. */
  readonly most: number;
  /** Times the compressed size, once more than `ratioFrom` bytes came out. */
  readonly mostRatio: number;
  readonly ratioFrom: number;
}

/** Repetitive tables deflate to a hundredth; deflate itself ends at about a thousandth, and that is what bombs are made of. */
export const INFLATE_LIMITS: InflateLimits = { most: 4_294_967_296, mostRatio: 400, ratioFrom: 67_108_864 };

/** Bytes given to the decompressor at a time: all that comes out of them is in memory before any of it is counted. */
const FED_BYTES = 16_384;
/** Bytes held in memory before they go into a blob, which the browser may keep on disk. */
const PART_BYTES = 8_388_608;

/** Awaited between pieces; may throw to stop the work. */
export type Pause = () => Promise<void>;

/**
 * Inflates piece by piece, and stops as soon as a limit is passed.
 * @throws ClienteleError `file-corrupt`, with the byte of `source` that was reached, or `file-too-large`
 */
export async function inflated(
  source: Blob,
  compression: 'gzip' | 'deflate-raw',
  format: ContainerFormat,
  limits: InflateLimits,
  pause: Pause,
): Promise<Blob> {
  const { most, mostRatio, ratioFrom } = limits;
  let read = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      for (let from = 0; from < chunk.length; from += FED_BYTES)
        controller.enqueue(chunk.subarray(from, from + FED_BYTES));
      read += chunk.length;
    },
  });
  const reader = source.stream().pipeThrough(counted).pipeThrough(new DecompressionStream(compression)).getReader();
  const parts: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        // A source that cannot be read any more is no damage to it.
        throw cause instanceof DOMException ? cause : corruptFile(format, cause, read);
      });
      if (done) break;
      chunks.push(value);
      held += value.length;
      size += value.length;
      if (size > most) throw tooLargeFile(format, most);
      if (size > ratioFrom && size > mostRatio * source.size) throw tooLargeFile(format, most, mostRatio);
      if (held < PART_BYTES) continue;
      parts.push(new Blob(chunks));
      chunks = [];
      held = 0;
      await pause();
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return new Blob([...parts, ...chunks]);
}
