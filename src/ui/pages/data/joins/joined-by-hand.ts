import type { JoinEnd } from '../../../../contract/catalogue';
import type { TableInfo } from '../../../../contract/tables';
import type { JoinChoice } from './join-address';
import { likelyColumns } from './likely-column';

export type Side = keyof JoinChoice;

/** Columns of a key that can be chosen here. */
export const MOST_PARTS = 3;

/** Two tables, by the columns whose names are most alike; `null` where one has no columns. */
export function joinOf(left: TableInfo, right: TableInfo): JoinChoice | null {
  const columns = likelyColumns(left, right);
  return columns && { left: endOf(left, columns[0]), right: endOf(right, columns[1]) };
}

/** Another column as a part of the key on one side. */
export function withColumn(choice: JoinChoice, side: Side, part: number, column: string): JoinChoice {
  const { table, columns } = choice[side];
  return { ...choice, [side]: { table, columns: columns.with(part, column) } };
}

/** One more part of the key, of columns that are not in it yet; the same choice where there are none. */
export function withPart(choice: JoinChoice, left: TableInfo, right: TableInfo): JoinChoice {
  const next = likelyColumns(left, right, unused(left, choice.left), unused(right, choice.right));
  if (!next) return choice;
  return {
    left: { ...choice.left, columns: [...choice.left.columns, next[0]] },
    right: { ...choice.right, columns: [...choice.right.columns, next[1]] },
  };
}

export function withoutPart({ left, right }: JoinChoice, part: number): JoinChoice {
  return {
    left: { ...left, columns: left.columns.toSpliced(part, 1) },
    right: { ...right, columns: right.columns.toSpliced(part, 1) },
  };
}

/** The same join from the other side. */
export function turned({ left, right }: JoinChoice): JoinChoice {
  return { left: right, right: left };
}

function endOf({ tableId }: TableInfo, column: string): JoinEnd {
  return { table: tableId, columns: [column] };
}

function unused({ columns }: TableInfo, end: JoinEnd): string[] {
  return columns.map(({ name }) => name).filter((name) => !end.columns.includes(name));
}
