/** An encoding by its `TextDecoder` name, and how sure the guess is, 0 to 1. */
export interface EncodingGuess {
  readonly encoding: string;
  readonly confidence: number;
  /** No byte spoke for or against it: the bytes are ASCII. */
  readonly untested: boolean;
}

/**
 * By byte order mark, else by the zero bytes of UTF-16, else UTF-8 where the bytes are valid, else GB18030 where the
 * pairs of high bytes are common Chinese characters, else Windows-1252.
 * @param complete whether these are all bytes of the file; if not, a character may be cut at their end
 */
export function guessEncoding(bytes: Uint8Array, complete: boolean): EncodingGuess {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return sure('utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return sure('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return sure('utf-16be');
  const wide = utf16WithoutMark(bytes);
  if (wide) return { encoding: wide, confidence: 0.9, untested: false };
  if (isAsciiBytes(bytes)) return { encoding: 'utf-8', confidence: 1, untested: true };
  if (decodes('utf-8', bytes, complete)) return sure('utf-8');
  const chinese = decodes('gb18030', bytes, complete) ? commonHanziShare(bytes) : 0;
  if (chinese > 0.8) return { encoding: 'gb18030', confidence: chinese, untested: false };
  return { encoding: 'windows-1252', confidence: 0.5 * (1 - chinese), untested: false };
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

function decodes(encoding: string, bytes: Uint8Array, complete: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !complete });
    return true;
  } catch {
    return false;
  }
}

/** Of the two-byte sequences, the share in the rows of GB2312: punctuation, full-width forms and common hanzi. */
function commonHanziShare(bytes: Uint8Array): number {
  let pairs = 0;
  let common = 0;
  for (let i = 0; i < bytes.length - 1; i++) {
    const lead = bytes[i]!;
    if (lead < 0x81) continue;
    const trail = bytes[++i]!;
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xf7))) common++;
  }
  return pairs === 0 ? 0 : common / pairs;
}
