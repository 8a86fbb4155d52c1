import type { JoinEnd } from '../../../../contract/catalogue';
import type { TableInfo } from '../../../../contract/tables';
import type { JoinCheck } from '../../../../domain/joins/join-check';
import { tableName } from '../../../app/table-name';
import { t } from '../../../preferences/i18n-state.svelte';
import type { JoinChoice } from './join-address';

type Tables = readonly TableInfo[];

/** `orders.customer_id`; of several columns, all their names. */
export function endText({ table, columns }: JoinEnd, tables: Tables): string {
  return `${nameIn(table, tables)}.${columns.join(' + ')}`;
}

/** What the table of an end is called. */
export function nameIn(tableId: string, tables: Tables): string {
  const table = tables.find((each) => each.tableId === tableId);
  return table ? tableName(table, tables) : tableId;
}

/** How many rows of the left table find a match. */
export function matchText({ left, right }: JoinChoice, { left: rows }: JoinCheck, tables: Tables): string {
  return t(rows.matchedRows === rows.rows ? 'joins.match.all' : 'joins.match.some', {
    matched: rows.matchedRows,
    rows: rows.rows,
    left: nameIn(left.table, tables),
    right: nameIn(right.table, tables),
  });
}

/** How many rows of one table belong to how many of the other. */
export function cardinalityText({ left, right }: JoinChoice, { cardinality }: JoinCheck, tables: Tables): string {
  const names = { left: nameIn(left.table, tables), right: nameIn(right.table, tables) };
  return t(`joins.cardinality.${cardinality}`, names);
}

/** What to look at before the tables are joined, in words. */
export function warningTexts({ left, right }: JoinChoice, check: JoinCheck, tables: Tables): string[] {
  const nothing =
    check.sharedKeys > 0
      ? []
      : [t('joins.warning.nothing', { left: nameIn(left.table, tables), right: nameIn(right.table, tables) })];
  const types = check.types.flatMap((type, part) =>
    type.left === type.right
      ? []
      : [
          t('joins.warning.types', {
            left: `${nameIn(left.table, tables)}.${left.columns[part]!}`,
            right: `${nameIn(right.table, tables)}.${right.columns[part]!}`,
            leftType: t(`data.type.${type.left}`),
            rightType: t(`data.type.${type.right}`),
          }),
        ],
  );
  const near = check.nearMatches.map((match) =>
    t(`joins.near.${match.ignoring}`, {
      rows: match.rows,
      left: match.left.join(' + '),
      right: match.right.join(' + '),
    }),
  );
  return [...nothing, ...types, ...near];
}

/** In how many ways tables fit together; nothing while that is being found out. */
export function answerText(proposals: readonly JoinChoice[], found: boolean): string | undefined {
  if (!found) return undefined;
  const tables = new Set(proposals.flatMap(({ left, right }) => [left.table, right.table]));
  return proposals.length > 0
    ? t('joins.answer', { tables: tables.size, joins: proposals.length })
    : t('joins.answer.none');
}
