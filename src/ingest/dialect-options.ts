import { ClienteleError } from '../contract/errors';
import type { ImportOptions } from '../contract/tables';

/** @throws ClienteleError `invalid-parameter` for a delimiter, quote or header that no file can have */
export function checkDialectOptions({ delimiter, quote, header }: ImportOptions): void {
  const named = delimiter === 'blanks' || delimiter === 'none';
  if (delimiter !== undefined && !named && !isOneCharacter(delimiter)) {
    refuse('delimiter', delimiter, 'must be one character other than a line end, or "blanks", or "none"');
  }
  if (quote !== undefined && quote !== null && !isOneCharacter(quote))
    refuse('quote', quote, 'must be one character, or null');
  if (delimiter !== undefined && delimiter === (quote === undefined ? '"' : quote)) {
    refuse('delimiter', delimiter, 'must differ from the quote');
  }
  if (typeof header === 'number' && (!Number.isInteger(header) || header < 0)) {
    refuse('header', String(header), 'must be true, false, or the 0-based index of the row that names the columns');
  }
}

function isOneCharacter(text: string): boolean {
  return text.length === 1 && text !== '\n' && text !== '\r';
}

function refuse(parameter: string, value: string, rule: string): never {
  throw new ClienteleError('invalid-parameter', `The option "${parameter}" ${rule}.`, { parameter, value });
}
