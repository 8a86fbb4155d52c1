import type { TableInfo } from '../../../../contract/tables';
import { keyWords } from '../../../../domain/joins/key-words';
import { nameLikeness } from '../../../../domain/joins/name-likeness';

/** Columns of two tables whose names are most alike, of those that are left; the first ones where none are. */
export function likelyColumns(
  left: TableInfo,
  right: TableInfo,
  leftNames: readonly string[] = names(left),
  rightNames: readonly string[] = names(right),
): readonly [string, string] | null {
  let likely: readonly [string, string] | null = null;
  let most = -1;
  for (const leftName of leftNames) {
    for (const rightName of rightNames) {
      const likeness = nameLikeness(wordsOf(left, leftName), wordsOf(right, rightName));
      if (likeness > most) [likely, most] = [[leftName, rightName], likeness];
    }
  }
  return likely;
}

function names({ columns }: TableInfo): string[] {
  return columns.map(({ name }) => name);
}

function wordsOf(table: TableInfo, column: string): ReturnType<typeof keyWords> {
  return keyWords(column, table.name, table.columns.find(({ name }) => name === column)?.role);
}
