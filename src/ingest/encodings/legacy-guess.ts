import { analyse } from 'chardet';
import { LANGUAGES } from './languages';
import { oneByteLikelihood } from './one-byte';
import { TWO_BYTE_ENCODINGS, twoByteLikelihood } from './two-byte';
import { wordsBeyondAscii } from './words';

/** How likely each encoding is before the bytes are looked at, as a logarithm: -1 is a third. */
const PRIORS: Readonly<Record<string, number>> = {
  gb18030: 0,
  'windows-1252': 0,
  shift_jis: -0.7,
  'windows-1251': -0.7,
  big5: -1,
  'euc-kr': -1,
  'windows-1250': -1,
  'windows-1253': -1.5,
  'windows-1254': -1.5,
  'windows-1255': -2,
  'windows-1256': -2,
  'windows-1257': -2,
  'windows-874': -2,
  'iso-8859-2': -2.5,
  'euc-jp': -3,
  'koi8-r': -3,
  'iso-8859-15': -3,
  'iso-8859-7': -3.5,
  'iso-8859-5': -4,
  'windows-1258': -4,
};
/** chardet's names that the platform's decoders know under another one, or read as a larger encoding. */
const CHARDET_NAMES: Readonly<Record<string, string>> = { 'ISO-8859-1': 'windows-1252', 'ISO-8859-9': 'windows-1254' };
/** What a full confidence of chardet adds. */
const CHARDET_WEIGHT = 6;
/** Words are not drawn one by one: what many say together counts less than their product. */
const TEMPERATURE = 3;

interface Candidate {
  readonly encoding: string;
  readonly score: number;
}

/**
 * The encoding of bytes that are no UTF: by how likely its words are in each, with what chardet makes of them. On
 * tables of few and short words, chardet alone is wrong as often as not; all bytes together, it counts the ASCII.
 */
export function guessLegacyEncoding(bytes: Uint8Array, complete: boolean): { encoding: string; confidence: number } {
  const words = wordsBeyondAscii(bytes);
  const believed = chardetConfidences(words);
  const candidates = [...TWO_BYTE_ENCODINGS, ...Object.keys(LANGUAGES)]
    .map((encoding): Candidate => {
      const likelihood =
        encoding in LANGUAGES ? oneByteLikelihood(words, encoding) : twoByteLikelihood(words, encoding);
      return { encoding, score: likelihood + PRIORS[encoding]! + CHARDET_WEIGHT * (believed.get(encoding) ?? 0) };
    })
    .sort((a, b) => b.score - a.score);
  const best = candidates.find(({ encoding }) => decoded(encoding, bytes, complete) !== null);
  // Every byte is a character of Windows-1252, be it a control character.
  if (!best) return { encoding: 'windows-1252', confidence: 0 };
  return { encoding: best.encoding, confidence: confidence(best, candidates, joined(words)) };
}

/** The share of the best among those that would read the words otherwise. */
function confidence(best: Candidate, candidates: readonly Candidate[], words: Uint8Array): number {
  const text = decoded(best.encoding, words, true);
  let others = 0;
  for (const { encoding, score } of candidates) {
    const weight = Math.exp((score - best.score) / TEMPERATURE);
    if (encoding === best.encoding || weight < 0.01) continue;
    const other = decoded(encoding, words, true);
    if (other !== null && other !== text) others += weight;
  }
  return Math.min(0.99, 1 / (1 + others));
}

function chardetConfidences(words: readonly Uint8Array[]): Map<string, number> {
  const confidences = new Map<string, number>();
  for (const { name, confidence: percent } of analyse(joined(words))) {
    const encoding = CHARDET_NAMES[name] ?? name.toLowerCase();
    confidences.set(encoding, Math.max(percent / 100, confidences.get(encoding) ?? 0));
  }
  return confidences;
}

function joined(words: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(words.reduce((size, word) => size + word.length + 1, 0)).fill(0x20);
  let at = 0;
  for (const word of words) {
    bytes.set(word, at);
    at += word.length + 1;
  }
  return bytes;
}

function decoded(encoding: string, bytes: Uint8Array, complete: boolean): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return decoder.decode(bytes, { stream: true }) + (complete ? decoder.decode() : '');
  } catch {
    return null;
  }
}
