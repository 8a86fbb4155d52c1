/** The name of a table made of this source: the file's name without its extensions. */
export function sourceName(source: Blob): string {
  const file = source instanceof File ? source.name : '';
  return file.replace(/(\.(csv|tsv|tab|psv|txt|dat|xlsx|xlsm|parquet|zip))?(\.gz)?$/i, '') || 'Table';
}
