/** The name of a table made of this source: the file's name without its extension. */
export function sourceName(source: Blob): string {
  const file = source instanceof File ? source.name : '';
  return file.replace(/\.(csv|tsv|tab|psv|txt|dat)$/i, '') || 'Table';
}
