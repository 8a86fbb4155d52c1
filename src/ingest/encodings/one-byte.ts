import { asciiLikelihood } from './ascii';
import { COMMON_SIGNS, LANGUAGES, OTHER_SIGNS, type Language } from './languages';

/** Natural logarithms of how often a byte of such a kind comes in a word, each byte of the kind alike. */
const likelihood = (share: number, kinds: number): number => Math.log(share / Math.max(1, kinds));
const IMPOSSIBLE = Math.log(1e-5);
/** A capital after a small letter, or a small letter after capitals. */
const MIXED_CASE = Math.log(0.02);
/** A word all in capitals. */
const CAPITALS = Math.log(0.3);

const SMALL = 1;
const CAPITAL = 2;

interface Letters {
  /** By byte. */
  readonly likelihood: Float64Array;
  readonly letterCase: Uint8Array;
  readonly prior: number;
}

const models = new Map<string, readonly Letters[]>();

/** How likely the words are in an encoding of one byte a character: in the language that they fit best. */
export function oneByteLikelihood(words: readonly Uint8Array[], encoding: string): number {
  let letters = models.get(encoding);
  if (!letters) {
    const characters = charactersOf(encoding);
    letters = LANGUAGES[encoding]!.map((language) => lettersOf(characters, language));
    models.set(encoding, letters);
  }
  return Math.max(
    ...letters.map((language) => words.reduce((sum, word) => sum + wordLikelihood(word, language), language.prior)),
  );
}

function wordLikelihood(word: Uint8Array, { likelihood: byByte, letterCase }: Letters): number {
  let sum = 0;
  let capitals = 0;
  let before = 0;
  let small = false;
  let run = 0;
  for (const byte of word) {
    sum += byByte[byte]!;
    const now = letterCase[byte]!;
    if ((now === CAPITAL && before === SMALL) || (now === SMALL && run > 1)) sum += MIXED_CASE;
    run = now === CAPITAL ? run + 1 : 0;
    if (now === CAPITAL) capitals++;
    small ||= now === SMALL;
    before = now;
  }
  return capitals > 1 && !small ? sum + CAPITALS : sum;
}

function lettersOf(characters: readonly string[], { common, others, latin, prior }: Language): Letters {
  const byByte = new Float64Array(256).fill(IMPOSSIBLE);
  const letterCase = new Uint8Array(256);
  const shares = latin ? { common: 0.1, others: 0.01 } : { common: 0.7, others: 0.28 };
  for (const [byte, character] of characters.entries()) {
    const small = character.toLowerCase();
    if (byte < 128) byByte[byte] = asciiLikelihood(byte, latin ? 0.88 : 0.01);
    else if (common.includes(small)) byByte[byte] = likelihood(shares.common, common.length);
    else if (others.includes(small)) byByte[byte] = likelihood(shares.others, others.length);
    else if (COMMON_SIGNS.includes(character)) byByte[byte] = likelihood(0.02, COMMON_SIGNS.length);
    else if (OTHER_SIGNS.includes(character)) byByte[byte] = likelihood(0.005, OTHER_SIGNS.length);
    if (small !== character.toUpperCase()) letterCase[byte] = character === small ? SMALL : CAPITAL;
  }
  return { likelihood: byByte, letterCase, prior };
}

/** One for each byte. A decoder takes a byte that it has no character for as U+FFFD. */
function charactersOf(encoding: string): string[] {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  return Array.from(new TextDecoder(encoding).decode(bytes, { stream: true }));
}
