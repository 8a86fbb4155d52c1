const MOST_BYTES = 16_384;
/** What sets words apart in every encoding here; none of these is ever the second byte of a character. */
const SEPARATORS = new Set(Array.from('\t\n\r ",;', (character) => character.charCodeAt(0)));

/** The different words that hold bytes beyond ASCII: all that a file says about its encoding. */
export function wordsBeyondAscii(bytes: Uint8Array): Uint8Array[] {
  const words = new Map<string, Uint8Array>();
  // One character for each byte, so that equal texts are equal bytes.
  const keys = new TextDecoder('windows-1252');
  let size = 0;
  let from = 0;
  let beyond = false;
  for (let at = 0; at <= bytes.length && size < MOST_BYTES; at++) {
    const byte = bytes[at];
    if (byte !== undefined && !SEPARATORS.has(byte)) {
      beyond ||= byte >= 128;
      continue;
    }
    if (beyond) {
      const word = bytes.subarray(from, at);
      const key = keys.decode(word);
      if (!words.has(key)) size += word.length + 1;
      words.set(key, word);
    }
    from = at + 1;
    beyond = false;
  }
  return [...words.values()];
}
