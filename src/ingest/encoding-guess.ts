/** An encoding by its `TextDecoder` name, and how sure the guess is, 0 to 1. */
export interface EncodingGuess {
  readonly encoding: string;
  readonly confidence: number;
  /** No byte spoke for or against it: the bytes are ASCII. */
  readonly untested: boolean;
}

const WIDE_BYTES = 65_536;

/**
 * By byte order mark, else by the zero bytes of UTF-16, else UTF-8 where the bytes are valid, else by what the words
 * are likeliest in. An encoding that does not have all of the bytes is never guessed.
 * @param complete whether these are all bytes of the file; if not, a character may be cut at their end
 */
export async function guessEncoding(bytes: Uint8Array, complete: boolean): Promise<EncodingGuess> {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return sure('utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return sure('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return sure('utf-16be');
  const wide = utf16WithoutMark(bytes.subarray(0, WIDE_BYTES));
  if (wide) return { encoding: wide, confidence: 0.9, untested: false };
  const characters = utf8Length(bytes, complete);
  if (characters !== null) return { ...sure('utf-8'), untested: characters === bytes.length };
  const { guessLegacyEncoding } = await import('./encodings/legacy-guess');
  return { ...guessLegacyEncoding(bytes, complete), untested: false };
}

export function isAsciiBytes(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 128);
}

function sure(encoding: string): EncodingGuess {
  return { encoding, confidence: 1, untested: false };
}

/** Digits, separators and line ends have a zero byte on one side in UTF-16, always the same side. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const pairs = bytes.length >> 1;
  let high = 0;
  let low = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) high++;
    if (bytes[2 * pair + 1] === 0) low++;
  }
  if (low > pairs * 0.05 && high < low * 0.05) return 'utf-16le';
  if (high > pairs * 0.05 && low < high * 0.05) return 'utf-16be';
  return null;
}

/** UTF-16 units of the text, as many as bytes where they are ASCII; `null` where the bytes are no UTF-8. */
function utf8Length(bytes: Uint8Array, complete: boolean): number | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !complete }).length;
  } catch {
    return null;
  }
}
