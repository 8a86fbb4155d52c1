const WINDOW_BEFORE = 65_536;
const LONGEST_SEQUENCE = 4;

/**
 * Where the first invalid sequence of bytes begins. `TextDecoder` does not say; decoding longer and longer prefixes does.
 * @param searchFrom bytes of the source that a decoder took before it failed
 * @param searchTo bytes of the source that it had been given when it failed
 * @returns `null` where the bytes between are valid after all
 */
export async function invalidByteOffset(
  source: Blob,
  encoding: string,
  searchFrom: number,
  searchTo: number,
): Promise<number | null> {
  const windowStart = Math.max(0, searchFrom - WINDOW_BEFORE);
  const window = new Uint8Array(await source.slice(windowStart, searchTo).arrayBuffer());
  const from = cleanStart(window, searchFrom - windowStart, encoding, windowStart);
  const bytes = window.subarray(from);
  const atEnd = windowStart + window.length >= source.size;

  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (middle <= bytes.length && decodes(bytes.subarray(0, middle), encoding, true)) valid = middle;
    else invalid = middle;
  }
  if (valid === bytes.length && (!atEnd || decodes(bytes, encoding, false))) return null;
  for (let back = 0; back < LONGEST_SEQUENCE; back++) {
    if (decodes(bytes.subarray(0, valid - back), encoding, false)) return windowStart + from + valid - back;
  }
  return windowStart + from + valid;
}

/** A place in the window, at or before `before`, where a character begins: after a line feed, or at an even byte of UTF-16. */
function cleanStart(window: Uint8Array, before: number, encoding: string, windowStart: number): number {
  if (windowStart === 0) return 0;
  if (/^utf-?16/i.test(encoding)) return windowStart % 2;
  return window.lastIndexOf(0x0a, Math.max(0, before - LONGEST_SEQUENCE)) + 1;
}

function decodes(bytes: Uint8Array, encoding: string, stream: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
