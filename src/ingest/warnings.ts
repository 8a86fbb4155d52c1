import type { Warning } from '../contract/tables';
import type { ColumnFinding } from '../domain/table/built-column';
import type { ColumnHints } from '../domain/table/reading';

type Details = Readonly<Record<string, string | number>>;

/** The sentence of each warning; the page translates by code and details. */
const SENTENCES = {
  'encoding-guessed': (d: Details) =>
    `The text encoding is a guess: ${d.encoding}, ${d.confidence} % sure. Look at the preview for wrong characters.`,
  'bytes-replaced': (d: Details) =>
    `${d.count} places hold bytes that are not valid ${d.encoding}; each was replaced by the sign \ufffd.`,
  'sheet-chosen': (d: Details) => `The workbook has ${d.count} sheets; "${d.sheet}" was read.`,
  'line-ends-mixed': (d: Details) => `The file mixes line ends (${d.kinds}); each was taken as the end of a line.`,
  'blank-lines': (d: Details) => `${d.count} blank lines were skipped; a blank line is no row.`,
  'lines-whole': () =>
    'No delimiter divides the lines evenly, so each line was kept whole, in one column. The step splitText makes a row of each item of a line.',
  preamble: (d: Details) => `${d.count} lines before the header were set aside.`,
  'comment-lines': (d: Details) => `${d.count} lines at the top that begin with "${d.mark}" were taken for comments.`,
  'quote-guessed': (d: Details) => `Fields were taken to be quoted by ${d.mark}, not by double quotes.`,
  'escape-guessed': () => 'A backslash before a quote within quotes was taken to mean the quote itself.',
  'header-joined': (d: Details) => `The first ${d.count} rows were taken to name the columns together.`,
  'header-assumed': () => 'Nothing in the file tells whether its first row names the columns; it was taken to.',
  'header-repeated': (d: Details) =>
    `${d.count} rows among the first repeat the column names, as in files that were joined end to end. They are kept as data: leave them out by a step.`,
  'total-row': (d: Details) =>
    `The last row, ${d.row}, begins with "${d.text}": it looks like a sum of the rows before it. It is kept as data: leave it out by a step.`,
  'header-missing': () => 'The file does not name its columns; they are called column1, column2 and so on.',
  'header-short': (d: Details) =>
    `The header names ${d.names} of the ${d.columns} columns. Check in the preview which values stand under which name.`,
  'header-renamed': (d: Details) => `${d.count} column names were blank or already used and were changed.`,
  'header-cut': (d: Details) => `The header names more columns than the rows have; left out: ${d.names}.`,
  'quotes-malformed': (d: Details) =>
    `${d.count} rows have a quote inside a quoted field that is not doubled; they were read as written.`,
  'quote-open': (d: Details) =>
    `A quote opens in line ${d.line} and is not closed in the lines shown. If the import stops there, turn quoting off.`,
  'date-ambiguous': (d: Details) =>
    `Every date in "${d.column}" could be day-first or month-first; they were read as ${d.format}.`,
  'date-zones-mixed': (d: Details) =>
    `Some times in "${d.column}" have a time zone and some have none; those without were read as UTC.`,
  'decimal-ambiguous': (d: Details) =>
    `Every separator in "${d.column}" could mark thousands or decimals; "${d.decimal}" was taken as the decimal mark.`,
  percent: (d: Details) => `Percentages in "${d.column}" were read as fractions: 12% is 0.12.`,
  'currencies-mixed': (d: Details) => `"${d.column}" mixes currencies (${d.currencies}); amounts were not converted.`,
  'cells-unreadable': (d: Details) => `${d.count} cells of "${d.column}" are no ${d.type} and count as missing.`,
  'original-not-kept': () =>
    'There is no room to keep the file itself, so that types cannot be changed later without importing it again.',
} as const;

export type WarningCode = keyof typeof SENTENCES;

export function warning(code: WarningCode, details: Details = {}): Warning {
  const message = SENTENCES[code](details);
  const { column, ...rest } = details;
  return {
    code,
    message,
    ...(typeof column === 'string' && { column }),
    ...(Object.keys(rest).length > 0 && { details: rest }),
  };
}

export function findingWarning(column: string, finding: ColumnFinding): Warning {
  return warning(finding.code, { ...finding.details, column });
}

/** What was found in a column, but for doubts that the user or the format of the file has settled. */
export function findingWarnings(column: string, findings: readonly ColumnFinding[], hints: ColumnHints): Warning[] {
  return findings
    .filter(
      ({ code }) =>
        !(code === 'decimal-ambiguous' && hints.decimal) && !(code === 'date-ambiguous' && hints.dateFormat),
    )
    .map((finding) => findingWarning(column, finding));
}

/** @param replaced how many invalid bytes were replaced, where the user allows it */
export function replacedWarning({ encoding, replaced }: { encoding: string; replaced: number }): Warning[] {
  return replaced > 0 ? [warning('bytes-replaced', { encoding, count: replaced })] : [];
}
