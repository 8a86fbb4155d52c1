/** Characters of text that are held before they become part of a blob, which the browser may keep on disk. */
const PART_CHARACTERS = 4_194_304;
const NEEDS_QUOTES = /[",\r\n]/;

/** Builds RFC 4180 text in UTF-8 row by row. */
export class CsvText {
  readonly #parts: Blob[] = [];
  #text = '';
  /** Bytes so far, but for the text that is not in a part yet. */
  bytes = 0;

  add(cells: readonly string[]): void {
    // A lone blank cell would be a blank line, which is no row.
    const row = cells.length === 1 && cells[0] === '' ? '""' : cells.map(quoted).join(',');
    this.#text += `${row}\r\n`;
    if (this.#text.length >= PART_CHARACTERS) this.#store();
  }

  blob(): Blob {
    this.#store();
    return new Blob(this.#parts);
  }

  #store(): void {
    const part = new Blob([this.#text]);
    this.#parts.push(part);
    this.bytes += part.size;
    this.#text = '';
  }
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}
