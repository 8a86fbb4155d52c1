import { transcodedToUtf8 } from './decode';

/** Text in UTF-8, and how many invalid sequences of bytes were replaced to make it so. */
export interface Utf8Source {
  readonly blob: Blob;
  readonly replaced: number;
}

/**
 * The source itself where it is to be taken for UTF-8, else a copy in UTF-8, which the browser may keep on disk.
 * @param tick is awaited every few milliseconds with the bytes read so far
 * @throws ClienteleError `file-encoding` with the offset of the first byte that is invalid in the encoding
 */
export async function utf8Source(
  source: Blob,
  encoding: string,
  lossy: boolean,
  tick: (bytes: number) => Promise<void>,
): Promise<Utf8Source> {
  // What reads UTF-8 refuses invalid bytes by itself.
  if (encoding === 'utf-8' && !lossy) return { blob: source, replaced: 0 };
  const parts: Blob[] = [];
  let replaced = 0;
  for await (const piece of transcodedToUtf8(source, encoding, lossy)) {
    parts.push(new Blob([piece.bytes]));
    ({ replaced } = piece);
    await tick(piece.sourceBytes);
  }
  return { blob: new Blob(parts), replaced };
}
