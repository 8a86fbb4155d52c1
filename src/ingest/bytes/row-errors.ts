import { ClienteleError } from '../../contract/errors';

/** `file-quote-unclosed`, at a line counted from 1. */
export function quoteUnclosed(line: number, quote: number): ClienteleError {
  const character = quote < 0 ? '' : String.fromCharCode(quote);
  return new ClienteleError(
    'file-quote-unclosed',
    `A quote (${character}) that opens in line ${line} is never closed. Import the file again with quoting turned off (quote: null), or mend the line.`,
    { line, quote: character },
  );
}

/** `file-not-text`: a row that does not end, at a line counted from 1. */
export function rowEndless(line: number, bytes: number): ClienteleError {
  return new ClienteleError('file-not-text', `Line ${line} has more than ${bytes} bytes: this is no table of lines.`, {
    kind: 'file without line ends',
    line,
  });
}
