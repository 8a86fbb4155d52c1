/** Cells that a spreadsheet would take for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** One field of RFC 4180 text: quoted where it must be. */
export function csvField(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Text that no spreadsheet runs: a formula gets an apostrophe before it. */
export function harmlessText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** How a table is written. */
export interface CsvOptions {
  /** Leave formula-like text as it is. */
  readonly rawFormulas?: boolean;
}

/** RFC 4180 text with CRLF line ends. Numbers and booleans are written as they are, `null` as nothing. */
export function csvText(
  header: readonly string[],
  rows: Iterable<readonly (string | number | boolean | null)[]>,
  options: CsvOptions = {},
): string {
  const text = (cell: string): string => csvField(options.rawFormulas ? cell : harmlessText(cell));
  const lines = [header.map(text).join(',')];
  for (const row of rows) {
    lines.push(
      row.map((cell) => (cell === null ? '' : typeof cell === 'string' ? text(cell) : String(cell))).join(','),
    );
  }
  return lines.join('\r\n') + '\r\n';
}
