/** Bytes that encodings and the length of rows are tried on. */
const SAMPLE_BYTES = 65_536;
const LINE_FEED = 10;

/** The beginning of a file; or the lines about an offset, from the first whole one on. */
export async function fileSample(file: Blob, offset = 0): Promise<Uint8Array> {
  const from = Math.max(0, offset - SAMPLE_BYTES / 2);
  const bytes = new Uint8Array(await file.slice(from, from + SAMPLE_BYTES).arrayBuffer());
  return from === 0 ? bytes : bytes.subarray(bytes.indexOf(LINE_FEED) + 1);
}
