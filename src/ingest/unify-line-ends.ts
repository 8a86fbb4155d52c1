import type { LineEnd } from './line-ends';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

interface Quoting {
  readonly delimiter: string;
  readonly quote: string | null;
  readonly escape: string | null;
}

/**
 * The same rows with every line end between them a line feed; inside quotes nothing changes. The text begins at the
 * beginning of a row. Quotes open and close where the parser would have them.
 * @param seen is told the kinds met between rows
 */
export function unifyLineEnds(text: string, { delimiter, quote, escape }: Quoting, seen: Set<LineEnd>): string {
  const parts: string[] = [];
  let copied = 0;
  let fieldBegins = true;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (fieldBegins && character === quote) {
      const close = closingQuote(text, at, delimiter, quote, escape);
      if (close < 0) break;
      at = close;
      fieldBegins = false;
    } else if (character === '\n') {
      seen.add('lf');
      fieldBegins = true;
    } else if (character === '\r') {
      const paired = text.charCodeAt(at + 1) === LINE_FEED;
      seen.add(paired ? 'crlf' : 'cr');
      parts.push(text.slice(copied, at), '\n');
      if (paired) at++;
      copied = at + 1;
      fieldBegins = true;
    } else {
      fieldBegins = isDelimiter(character, delimiter);
    }
  }
  parts.push(text.slice(copied));
  return parts.join('');
}

/** The quote that ends the field opened at `open`: one that is neither doubled nor escaped, and stands before a delimiter, a line end or the end. */
export function closingQuote(
  text: string,
  open: number,
  delimiter: string,
  quote: string,
  escape: string | null,
): number {
  let at = text.indexOf(quote, open + 1);
  while (at >= 0) {
    const doubled = escape === null && text[at + 1] === quote;
    const escaped = escape !== null && isEscaped(text, open + 1, at, escape);
    if (!doubled && !escaped && endsField(text, at + 1, delimiter)) return at;
    at = text.indexOf(quote, at + (doubled ? 2 : 1));
  }
  return -1;
}

/** Whether an odd number of escapes stands before `at`: of two, the first makes the second literal. */
function isEscaped(text: string, from: number, at: number, escape: string): boolean {
  let first = at;
  while (first > from && text[first - 1] === escape) first--;
  return (at - first) % 2 === 1;
}

function endsField(text: string, from: number, delimiter: string): boolean {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === CARRIAGE_RETURN || isDelimiter(text[at]!, delimiter)) return true;
    if (text[at]!.trim() !== '') return false;
  }
  return true;
}

function isDelimiter(character: string, delimiter: string): boolean {
  return delimiter === 'blanks' ? character === ' ' || character === '\t' : character === delimiter;
}
