import { asciiLikelihood } from './ascii';
import { FREQUENT } from './frequent';

/** Characters of one kind: where they stand in the code, how many they are, and their share of texts. */
interface Zone {
  readonly holds: (lead: number, trail: number) => boolean;
  readonly characters: number;
  readonly share: number;
}

const ROW = 94;
const leads =
  (from: number, to: number, trailFrom = 0) =>
  (lead: number, trail: number): boolean =>
    lead >= from && lead <= to && trail >= trailFrom;
const zone = (holds: Zone['holds'], characters: number, share: number): Zone => ({ holds, characters, share });

/** By encoding. GB 2312, Big5, JIS X 0208 and KS X 1001 all have the common characters first. */
const ZONES: Readonly<Record<string, readonly Zone[]>> = {
  gb18030: [
    zone(leads(0xa1, 0xa3, 0xa1), 3 * ROW, 0.05),
    zone(leads(0xb0, 0xd7, 0xa1), 40 * ROW, 0.9),
    zone(leads(0xd8, 0xf7, 0xa1), 32 * ROW, 0.04),
    zone(() => true, 20_000, 0.01),
  ],
  big5: [
    zone(leads(0xa1, 0xa3), 3 * 157, 0.05),
    zone(leads(0xa4, 0xc6), 5_401, 0.91),
    zone(leads(0xc9, 0xf9), 7_652, 0.03),
    zone(() => true, 5_000, 0.001),
  ],
  shift_jis: [
    zone(leads(0x81, 0x81), 188, 0.07),
    zone(leads(0x82, 0x82), 83, 0.25),
    zone(leads(0x83, 0x83), 86, 0.22),
    zone(
      (lead, trail) =>
        (lead > 0x88 || trail >= 0x9f) && (lead < 0x98 || trail <= 0x72) && leads(0x88, 0x98)(lead, trail),
      2_965,
      0.41,
    ),
    zone(leads(0x98, 0xea), 3_390, 0.02),
    zone(() => true, 2_000, 0.001),
  ],
  'euc-kr': [
    zone(leads(0xa1, 0xa3, 0xa1), 3 * ROW, 0.05),
    zone(leads(0xb0, 0xc8, 0xa1), 25 * ROW, 0.93),
    zone(leads(0xca, 0xfd, 0xa1), 52 * ROW, 0.01),
    zone(() => true, 8_822, 0.01),
  ],
  'euc-jp': [
    zone(leads(0xa1, 0xa1), ROW, 0.07),
    zone(leads(0xa4, 0xa4), 83, 0.25),
    zone(leads(0xa5, 0xa5), 86, 0.22),
    zone(leads(0xb0, 0xcf), 2_965, 0.41),
    zone(leads(0xd0, 0xf4), 3_390, 0.02),
    zone(() => true, 2_000, 0.001),
  ],
};
/** The share of texts that frequent characters have. */
const FREQUENT_SHARE = 0.45;
const HALF_WIDTH_KANA = 63;
/** Half-width kana, or letters of ASCII, among other characters: where such a run begins. */
const RUN_BEGINS = Math.log(0.03);

/** How likely the words are in an encoding of two bytes a character. */
export function twoByteLikelihood(words: readonly Uint8Array[], encoding: string): number {
  const model: Model = {
    zones: ZONES[encoding]!,
    frequent: new Set(FREQUENT[encoding]),
    halfWidthKana: encoding === 'shift_jis',
  };
  const decoder = new TextDecoder(encoding);
  return words.reduce((sum, word) => sum + wordLikelihood(word, Array.from(decoder.decode(word)), model), 0);
}

interface Model {
  readonly zones: readonly Zone[];
  readonly frequent: ReadonlySet<string>;
  readonly halfWidthKana: boolean;
}

function wordLikelihood(
  word: Uint8Array,
  characters: readonly string[],
  { zones, frequent, halfWidthKana }: Model,
): number {
  const isFrequent = Math.log(FREQUENT_SHARE / frequent.size);
  let sum = 0;
  let run: 'ascii' | 'kana' | null = null;
  for (let at = 0, place = 0; at < word.length; at++, place++) {
    const byte = word[at]!;
    if (byte < 128) {
      const likelihood = asciiLikelihood(byte, 1);
      if (run !== 'ascii' && likelihood < 0) sum += RUN_BEGINS;
      if (likelihood < 0) run = 'ascii';
      sum += likelihood;
    } else if (halfWidthKana && byte >= 0xa1 && byte <= 0xdf) {
      if (run !== 'kana') sum += RUN_BEGINS;
      run = 'kana';
      sum -= Math.log(HALF_WIDTH_KANA);
    } else {
      run = null;
      const trail = word[++at] ?? 0;
      const { share, characters: inZone } = zones.find(({ holds }) => holds(byte, trail))!;
      sum += frequent.has(characters[place] ?? '') ? isFrequent : Math.log(share / inZone);
    }
  }
  return sum;
}

export const TWO_BYTE_ENCODINGS = Object.keys(ZONES);
