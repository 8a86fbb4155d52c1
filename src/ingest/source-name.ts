import { uniqueHeaders } from '../domain/table/headers';
import type { NamedFile } from './import-delimited';

/** The name of a table made of this source: the file's name without its extensions. */
export function sourceName(source: Blob): string {
  const file = source instanceof File ? source.name : '';
  return file.replace(/(\.(csv|tsv|tab|psv|txt|dat|xlsx|xlsm|parquet|zip))?(\.gz)?$/i, '') || 'Table';
}

/** The files with the names that rows are traced back by: their places in a folder, made different where they are not. */
export function namedFiles(files: readonly Blob[]): NamedFile[] {
  const names = uniqueHeaders(files.map((file, index) => fileName(file) || `file ${index + 1}`));
  return files.map((file, index) => ({ name: names[index]!, file }));
}

function fileName(file: Blob): string {
  return file instanceof File ? file.webkitRelativePath || file.name : '';
}
