import { dividedBy, guessDelimiter } from './delimiter-guess';

const LOOKED_AT = 32_768;
const SEPARATORS = '[,;\\t|\\r\\n]';
const DOUBLE_QUOTE = new RegExp(`(?:^|${SEPARATORS})[ ]*"`);
const SINGLE_OPEN = new RegExp(`(?:^|(?<=${SEPARATORS}))'`, 'g');
const SINGLE_CLOSED = new RegExp(`(?:^|(?<=${SEPARATORS}))'((?:[^']|'')*)'(?=${SEPARATORS}|$)`, 'g');
const FEWEST_QUOTED = 4;
/** A quote doubled within a value: before or after it stands something else than an end of the value. */
const DOUBLED = /[^\s\\,;|"]""|""[^\s,;|"]/;

/**
 * The quote: `"`, unless no value begins with one and all that begin with `'` end with one too, some of them around a
 * separator, or in the first line.
 */
export function guessQuote(sample: string): '"' | "'" {
  const text = sample.slice(0, LOOKED_AT);
  if (!text.includes("'") || DOUBLE_QUOTE.test(text)) return '"';
  // What the end of the sample cuts is left out.
  const whole = sample.length > LOOKED_AT ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
  const closed = [...whole.matchAll(SINGLE_CLOSED)];
  const opened = whole.match(SINGLE_OPEN)?.length ?? 0;
  if (closed.length < FEWEST_QUOTED || closed.length < opened) return '"';
  const around = closed.some(([, value]) => new RegExp(SEPARATORS).test(value!));
  return around || whole.trimStart().startsWith("'") ? "'" : '"';
}

/**
 * `\` where quotes within values are written `\"`: where such do occur, doubled ones do not, and the rows come out
 * better for it.
 * @param delimiter `undefined` where it is to be guessed as well
 */
export function guessEscape(
  sample: string,
  complete: boolean,
  quote: string | null,
  delimiter: string | undefined,
): '\\' | null {
  if (quote === null || !sample.includes(`\\${quote}`)) return null;
  if (DOUBLED.test(quote === '"' ? sample : sample.replaceAll('"', '').replaceAll(quote, '"'))) return null;
  const score = (escape: string | null): number =>
    delimiter === undefined
      ? guessDelimiter(sample, complete, quote, escape).score
      : dividedBy(sample, complete, delimiter, quote, escape).consistency;
  return score('\\') > score(null) ? '\\' : null;
}
