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

/** @param rejected rows that the file has but that do not fit */
export function emptyFile(rejected = 0): ClienteleError {
  const message =
    rejected === 0 ? 'The file has no rows.' : `None of the file's ${rejected} rows has as many fields as its header.`;
  return new ClienteleError('file-empty', message, { rejected });
}

async function decodeSample(source: Blob, bytes: Uint8Array, encoding: string, complete: boolean): Promise<string> {
  try {
    return strictDecoder(encoding).decode(bytes, { stream: !complete });
  } catch (cause) {
    throw await decodingError(source, encoding, 0, bytes.length, cause);
  }
}
