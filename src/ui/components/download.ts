/** Hands a file to the browser's downloads. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** CSV text as a file that spreadsheets read as UTF-8. */
export function csvBlob(text: string): Blob {
  return withMark(new Blob([text]));
}

/** A file of CSV text with the mark by which spreadsheets know UTF-8. */
export function withMark(csv: Blob): Blob {
  return new Blob(['\u{feff}', csv], { type: 'text/csv;charset=utf-8' });
}

/** A title as a file name: `Value by segment` becomes `value-by-segment`. */
export function fileNameOf(title: string): string {
  const name = title
    .toLocaleLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return name.slice(0, 80) || 'clientele';
}
