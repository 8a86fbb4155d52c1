import { ClienteleError } from '../contract/errors';
import type { ImportOptions } from '../contract/tables';

const MOST_HEADER_ROWS = 10;

/** @throws ClienteleError `invalid-parameter` for a delimiter, quote, escape, comment or header that no file can have */
export function checkDialectOptions({ delimiter, quote, escape, comment, header, headerRows }: ImportOptions): void {
  const named = delimiter === 'blanks' || delimiter === 'none';
  if (delimiter !== undefined && !named && !isOneCharacter(delimiter)) {
    refuse('delimiter', delimiter, 'must be one character other than a line end, or "blanks", or "none"');
  }
  if (quote !== undefined && quote !== null && !isOneOfAscii(quote))
    refuse('quote', quote, 'must be one character of ASCII, or null');
  if (delimiter !== undefined && delimiter === (quote === undefined ? '"' : quote)) {
    refuse('delimiter', delimiter, 'must differ from the quote');
  }
  if (escape !== undefined && escape !== null && (!isOneOfAscii(escape) || escape === delimiter)) {
    refuse(
      'escape',
      escape,
      'must be one character of ASCII other than the delimiter, or null where quotes are doubled',
    );
  }
  if (comment !== undefined && comment !== null && (comment === '' || /[\r\n]/.test(comment))) {
    refuse('comment', comment, 'must be what comment lines begin with, or null');
  }
  if (typeof header === 'number' && (!Number.isInteger(header) || header < 0)) {
    refuse('header', String(header), 'must be true, false, or the 0-based index of the row that names the columns');
  }
  const several = Number.isInteger(headerRows) && headerRows! >= 1 && headerRows! <= MOST_HEADER_ROWS;
  if (headerRows !== undefined && !several) {
    refuse('headerRows', String(headerRows), `must be a whole number from 1 to ${MOST_HEADER_ROWS}`);
  }
}

function isOneCharacter(text: string): boolean {
  return text.length === 1 && text !== '\n' && text !== '\r';
}

function isOneOfAscii(text: string): boolean {
  return isOneCharacter(text) && text.charCodeAt(0) < 128;
}

function refuse(parameter: string, value: string, rule: string): never {
  throw new ClienteleError('invalid-parameter', `The option "${parameter}" ${rule}.`, { parameter, value });
}
