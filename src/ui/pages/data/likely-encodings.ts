import type { ImportChoice } from './import-choices';

const EAST_ASIAN = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];
const EUROPEAN = ['windows-1252', 'windows-1250', 'windows-1251', 'windows-1254', 'windows-1253', 'windows-1257'];
const MOST_OFFERED = 3;
/** Of the characters beyond ASCII, the share that damage may have. */
const DAMAGED_SHARE = 0.1;
/** Characters that no file of words and numbers holds: controls, and places that stand for nothing. */
const IMPLAUSIBLE = /[\p{Co}\p{Cn}]|(?![\t\r\n])\p{Cc}/u;
const WORD_BEYOND_ASCII = /[\p{L}\p{M}]*[^\p{ASCII}\p{P}\p{Z}\ufffd][\p{L}\p{M}]*/gu;

/** Another way of reading a file, with words of the file as they would then read. */
export interface LikelyEncoding {
  readonly encoding: string;
  readonly words: string;
  /** A few bytes do not fit, and would have to be replaced. */
  readonly lossy: boolean;
}

/** What reads a file so. */
export function encodingChoice({ encoding, lossy }: Pick<LikelyEncoding, 'encoding' | 'lossy'>): ImportChoice {
  return { encoding, lossy: lossy || undefined };
}

/** What else these bytes may be, the likeliest first; nothing where they are ASCII, which all read alike. */
export function likelyEncodings(sample: Uint8Array, current: string): LikelyEncoding[] {
  if (sample.every((byte) => byte < 128) && !current.startsWith('utf-16')) return [];
  const offered: LikelyEncoding[] = [];
  for (const encoding of neighbours(current)) {
    if (offered.length === MOST_OFFERED) break;
    const text = decoded(sample, encoding);
    if (text !== null && !IMPLAUSIBLE.test(text)) offered.push({ encoding, words: words(text), lossy: false });
    else if (encoding === 'utf-8' && isDamagedUtf8(sample)) {
      offered.push({ encoding, words: words(new TextDecoder().decode(sample)), lossy: true });
    }
  }
  return offered;
}

/** Hardly anything but UTF-8 has many sequences that are valid in UTF-8: a few bytes that are not are damage. */
function isDamagedUtf8(sample: Uint8Array): boolean {
  const beyondAscii = new TextDecoder().decode(sample).match(/\P{ASCII}/gu) ?? [];
  const damaged = beyondAscii.filter((character) => character === '\ufffd').length;
  return damaged > 0 && damaged < DAMAGED_SHARE * beyondAscii.length;
}

/** Some words of the file that differ from encoding to encoding. */
export function wordsIn(sample: Uint8Array, encoding: string): string {
  return words(decoded(sample, encoding) ?? '');
}

function neighbours(current: string): string[] {
  const order = EAST_ASIAN.includes(current)
    ? [...EAST_ASIAN, 'utf-8', ...EUROPEAN]
    : current.startsWith('utf-16')
      ? ['utf-16le', 'utf-16be', 'utf-8']
      : current === 'utf-8'
        ? [...EAST_ASIAN, ...EUROPEAN]
        : ['utf-8', ...EUROPEAN, ...EAST_ASIAN];
  return order.filter((encoding) => encoding !== current);
}

/** `null` where a byte does not fit. The last character may be cut. */
function decoded(sample: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return null;
  }
}

function words(text: string): string {
  const found = new Set<string>();
  for (const [word] of text.matchAll(WORD_BEYOND_ASCII)) {
    found.add(word.slice(0, 12));
    if (found.size === 3) break;
  }
  return [...found].join(', ');
}
