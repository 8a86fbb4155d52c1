import { ClienteleError } from '../contract/errors';
import type { ImportOptions } from '../contract/tables';
import { guessEncoding, type EncodingGuess } from './encoding-guess';
import { binaryKind, looksBinary, refuseBinary } from './file-kind';
import { strictDecoder } from './strict-decoder';
import { sourceDecoder } from './text-decoder';

/** Bytes of the beginning that everything is guessed from. */
export const SAMPLE_BYTES = 1_048_576;

export interface Sample {
  readonly text: string;
  readonly guess: EncodingGuess;
  /** Sequences of bytes that were replaced because the encoding does not have them; 0 unless lossy. */
  readonly replaced: number;
  /** Whether this is the whole file. */
  readonly complete: boolean;
}

/**
 * The beginning of a file as text.
 * @throws ClienteleError `file-empty`, `file-not-text`, or `file-encoding` where the encoding asked for does not fit
 */
export async function readSample(
  source: Blob,
  { encoding, lossy = false }: Pick<ImportOptions, 'encoding' | 'lossy'>,
  size = SAMPLE_BYTES,
): Promise<Sample> {
  const bytes = new Uint8Array(await source.slice(0, size).arrayBuffer());
  const complete = bytes.length >= source.size;
  const kind = binaryKind(bytes);
  if (kind) refuseBinary(kind);
  const guess =
    encoding === undefined
      ? await guessEncoding(bytes, complete)
      : { encoding: strictDecoder(encoding).encoding, confidence: 1, untested: false };
  if (!guess.encoding.startsWith('utf-16') && looksBinary(bytes))
    refuseBinary({ format: 'binary', name: 'binary file' });
  const decoder = sourceDecoder(source, guess.encoding, lossy);
  const text = (await decoder.decode(bytes)) + (complete ? await decoder.decode() : '');
  if (text.trim() === '' && complete) throw emptyFile();
  return { text, guess, complete, replaced: decoder.replaced };
}

/** What a file without rows has all the same. */
interface Remainder {
  /** Columns that a header names; 0 without a header. */
  readonly headings: number;
  /** Rows that do not fit. */
  readonly rejected: number;
}

export function emptyFile({ headings, rejected }: Remainder = { headings: 0, rejected: 0 }): ClienteleError {
  return new ClienteleError('file-empty', emptyFileMessage(headings, rejected), {
    rejected,
    ...(headings > 0 && { headings }),
  });
}

function emptyFileMessage(headings: number, rejected: number): string {
  if (rejected > 0) return `None of the file's ${rejected} rows has as many fields as its header.`;
  return headings > 0 ? 'The file has a header but no rows of data.' : 'The file has no rows.';
}
