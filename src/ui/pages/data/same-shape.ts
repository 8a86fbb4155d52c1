import type { ImportPreview } from '../../../contract/tables';

/** Equal for files that can become one table: the same names of columns, or as many columns where none is named. */
export function shapeOf({ columns, detected }: Pick<ImportPreview, 'columns' | 'detected'>): string {
  if (detected.header === false) return `${columns.length} unnamed`;
  return JSON.stringify(columns.map(({ originalName }) => originalName.trim()));
}

/** Those that share a shape with another, a group a shape, in the order in which they came. */
export function sameShape<Item>(items: readonly Item[], shape: (item: Item) => string | null): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = shape(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** `sales` for `sales-2024-01.csv` and `sales-2024-02.csv`; else the folder, or the first file. */
export function sharedName(files: readonly { readonly name: string; readonly webkitRelativePath?: string }[]): string {
  const names = files.map(({ name }) => name.slice(name.lastIndexOf('/') + 1).replace(/(\.[^.]{1,8}){1,2}$/, ''));
  const first = names[0] ?? '';
  let length = first.length;
  for (const name of names) while (!name.startsWith(first.slice(0, length))) length--;
  const shared = first.slice(0, length);
  // A name that ends within a number or a date is cut before it.
  const words = length === first.length ? shared : shared.replace(/[\d\s._()-]+$/, '');
  return words || folderOf(files) || first;
}

function folderOf(files: readonly { readonly webkitRelativePath?: string }[]): string {
  const folders = new Set(files.map(({ webkitRelativePath = '' }) => webkitRelativePath.split('/').at(-2) ?? ''));
  return folders.size === 1 ? [...folders][0]! : '';
}
