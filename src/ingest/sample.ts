import { ClienteleError } from '../contract/errors';
import { guessEncoding, type EncodingGuess } from './encoding-guess';
import { binaryKind, looksBinary, refuseBinary } from './file-kind';
import { decodingError, strictDecoder } from './strict-decoder';

/** Bytes of the beginning that everything is guessed from. */
export const SAMPLE_BYTES = 1_048_576;

export interface Sample {
  readonly text: string;
  readonly guess: EncodingGuess;
  /** Whether this is the whole file. */
  readonly complete: boolean;
}

/**
 * The beginning of a file as text.
 * @throws ClienteleError `file-empty`, `file-not-text`, or `file-encoding` where the encoding asked for does not fit
 */
export async function readSample(source: Blob, encoding: string | undefined, size = SAMPLE_BYTES): Promise<Sample> {
  const bytes = new Uint8Array(await source.slice(0, size).arrayBuffer());
  const complete = bytes.length >= source.size;
  const kind = binaryKind(bytes);
  if (kind) refuseBinary(kind);
  const guess =
    encoding === undefined
      ? guessEncoding(bytes, complete)
      : { encoding: strictDecoder(encoding).encoding, confidence: 1, untested: false };
  if (!guess.encoding.startsWith('utf-16') && looksBinary(bytes)) refuseBinary('binary file');
  const text = await decodeSample(source, bytes, guess.encoding, complete);
  if (text.trim() === '' && complete) throw emptyFile();
  return { text, guess, complete };
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

async function decodeSample(source: Blob, bytes: Uint8Array, encoding: string, complete: boolean): Promise<string> {
  try {
    return strictDecoder(encoding).decode(bytes, { stream: !complete });
  } catch (cause) {
    throw await decodingError(source, encoding, 0, bytes.length, cause);
  }
}
