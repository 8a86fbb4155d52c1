import { sourceDecoder } from './text-decoder';

/** Bytes decoded at a time, and characters handed on at a time: a few milliseconds of parsing. */
const PIECE = 131_072;
/** Bytes that are turned into UTF-8 at a time. */
const TRANSCODED_PIECE = 4_194_304;

export interface TextPiece {
  readonly text: string;
  /** Bytes of the source read so far. */
  readonly bytes: number;
  /** Sequences of bytes replaced so far because the encoding does not have them; 0 unless lossy. */
  readonly replaced: number;
}

export interface Utf8Piece {
  /** Whole characters of valid UTF-8, without byte order mark. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Bytes of the source read so far. */
  readonly sourceBytes: number;
  /** Sequences of bytes replaced so far because the encoding does not have them; 0 unless lossy. */
  readonly replaced: number;
}

/**
 * The source as text, piece by piece; characters that span two chunks of bytes stay whole.
 * @param lossy replaces bytes that are invalid in the encoding by U+FFFD instead of refusing them
 * @throws ClienteleError `file-encoding` with the offset of the first byte that is invalid in the encoding
 */
export async function* decodeText(
  source: Blob,
  encoding: string,
  lossy = false,
): AsyncGenerator<TextPiece, void, void> {
  const decoder = sourceDecoder(source, encoding, lossy);
  const reader = source.stream().getReader();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      for (let from = 0; from < value.length; from += PIECE) {
        text += await decoder.decode(value.subarray(from, from + PIECE));
        if (text.length < PIECE) continue;
        yield { text, bytes: decoder.bytes, replaced: decoder.replaced };
        text = '';
      }
    }
    text += await decoder.decode();
    yield { text, bytes: decoder.bytes, replaced: decoder.replaced };
  } finally {
    await reader.cancel();
  }
}

/**
 * The source as UTF-8, whatever its encoding, so that what follows reads one encoding only.
 * @param pieceBytes bytes of the source that are read at a time
 * @throws ClienteleError as `decodeText` does
 */
export async function* transcodedToUtf8(
  source: Blob,
  encoding: string,
  lossy = false,
  pieceBytes = TRANSCODED_PIECE,
): AsyncGenerator<Utf8Piece, void, void> {
  const decoder = sourceDecoder(source, encoding, lossy);
  const encoder = new TextEncoder();
  for (let from = 0; from < source.size; from += pieceBytes) {
    const part = new Uint8Array(await source.slice(from, from + pieceBytes).arrayBuffer());
    const bytes = encoder.encode(await decoder.decode(part));
    yield { bytes, sourceBytes: decoder.bytes, replaced: decoder.replaced };
  }
  const bytes = encoder.encode(await decoder.decode());
  yield { bytes, sourceBytes: decoder.bytes, replaced: decoder.replaced };
}
