import type { ReadSource } from '../../../contract/tables';

/** What the fields of a row depend on. */
export type FieldShape = Pick<ReadSource, 'delimiter' | 'quote' | 'escape'>;

/** The fields of one row's text, as the reader of the file would split it (RFC 4180, in the file's own signs). */
export function splitFields(text: string, shape: FieldShape): string[] {
  const { delimiter, quote } = shape;
  if (delimiter === 'none') return [text];
  const row = delimiter === 'blanks' ? text.trim() : text;
  const separator = separatorOf(delimiter);
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const opens = quote !== null && row[at] === quote;
    const close = opens ? closingQuote(row, at + 1, shape) : at;
    separator.lastIndex = close;
    const match = separator.exec(row);
    const end = match?.index ?? row.length;
    fields.push(opens ? unquoted(row.slice(at + 1, close), shape) : row.slice(at, end));
    if (!match) return fields;
    at = end + match[0].length;
  }
}

/** The text of a row that has these fields; without a quote character, separators within fields stay as they are. */
export function joinFields(fields: readonly string[], shape: FieldShape): string {
  const { delimiter } = shape;
  const between = delimiter === 'blanks' ? ' ' : delimiter === 'none' ? '' : delimiter;
  return fields.map((field) => quotedWhereNeeded(field, shape)).join(between);
}

function quotedWhereNeeded(field: string, { delimiter, quote, escape }: FieldShape): string {
  if (quote === null || delimiter === 'none') return field;
  const separates = separatorOf(delimiter).test(field) || (delimiter === 'blanks' && field === '');
  if (!separates && !field.includes(quote) && !/[\r\n]/.test(field)) return field;
  return quote + field.replaceAll(quote, (escape ?? quote) + quote) + quote;
}

/** The place of the quote that ends a field: one that is not escaped, and that a separator or the row's end follows. */
function closingQuote(row: string, from: number, { delimiter, quote, escape }: FieldShape): number {
  const after = new RegExp(`\\s*?(?:${separatorOf(delimiter).source}|$)`, 'y');
  for (let at = row.indexOf(quote!, from); at >= 0; at = row.indexOf(quote!, at + 1)) {
    if (escape === null || escape === quote) {
      if (row[at + 1] === quote) {
        at++;
        continue;
      }
    } else if (at > from && row[at - 1] === escape) continue;
    after.lastIndex = at + 1;
    if (after.test(row)) return at;
  }
  return row.length;
}

function unquoted(field: string, { quote, escape }: FieldShape): string {
  return field.replaceAll((escape ?? quote!) + quote!, quote!);
}

function separatorOf(delimiter: string): RegExp {
  return delimiter === 'blanks' ? /[ \t]+/g : new RegExp(delimiter.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'g');
}
