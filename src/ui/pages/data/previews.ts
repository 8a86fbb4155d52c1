import type { ImportPreview } from '../../../contract/tables';

/** What the beginning of files shows; `null` of one that cannot be read. */
export type Previews = ReadonlyMap<File, ImportPreview | null>;

export const NO_PREVIEWS: Previews = new Map();

export function previewsWith(previews: Previews, file: File, preview: ImportPreview | null): Previews {
  return new Map([...previews, [file, preview]]);
}

/** Of all files of items, as they are read where nothing is chosen. */
export function previewsAsGiven(items: readonly { readonly chosen: boolean; readonly previews: Previews }[]): Previews {
  return new Map(items.flatMap(({ chosen, previews }) => (chosen ? [] : [...previews])));
}
