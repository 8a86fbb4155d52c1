import { decodingError, strictDecoder } from './strict-decoder';

/** Bytes decoded at a time, and characters handed on at a time: a few milliseconds of parsing. */
const PIECE = 131_072;

export interface TextPiece {
  readonly text: string;
  /** Bytes of the source read so far. */
  readonly bytes: number;
}

/**
 * The source as text, piece by piece; characters that span two chunks of bytes stay whole.
 * @throws ClienteleError `file-encoding` with the offset of the first byte that is invalid in the encoding
 */
export async function* decodeText(source: Blob, encoding: string): AsyncGenerator<TextPiece, void, void> {
  const decoder = strictDecoder(encoding);
  const reader = source.stream().getReader();
  let bytes = 0;
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      for (let from = 0; from < value.length; from += PIECE) {
        const part = value.subarray(from, from + PIECE);
        text += await decodePart(part);
        bytes += part.length;
        if (text.length < PIECE) continue;
        yield { text, bytes };
        text = '';
      }
    }
    yield { text: text + (await decodePart()), bytes };
  } finally {
    await reader.cancel();
  }

  /** Without a part: the end, where nothing may be left half read. */
  async function decodePart(part?: Uint8Array): Promise<string> {
    try {
      return part ? decoder.decode(part, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw await decodingError(source, encoding, bytes, bytes + (part?.length ?? 0), cause);
    }
  }
}
