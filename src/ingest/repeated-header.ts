/** A byte order mark, which stands in the middle where files were joined end to end. */
const MARK = /^\uFEFF/;

/** Whether a row says the same as the one that names the columns. */
export function repeatsHeader(row: readonly string[], header: readonly string[]): boolean {
  return (
    row.length === header.length && row.every((cell, index) => cell.replace(MARK, '').trim() === header[index]!.trim())
  );
}
