const LETTERS = 26;
/** Signs that hardly stand within words, and often are the second byte of a character. */
const RARE = new Set(Array.from('\\^`{|}~', (character) => character.charCodeAt(0)));
const RARE_LIKELIHOOD = Math.log(0.002);

/** How likely a byte of ASCII is within a word, as a logarithm, where letters have this share of the word's bytes. */
export function asciiLikelihood(byte: number, letterShare: number): number {
  if (RARE.has(byte)) return RARE_LIKELIHOOD;
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x7a ? Math.log(letterShare / LETTERS) : 0;
}
