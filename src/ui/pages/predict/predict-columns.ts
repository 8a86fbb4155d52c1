import type { ColumnInfo, TableInfo } from '../../../contract/tables';
import { headerSaysIdentifier } from '../../../domain/table/identifier';
import { roleColumn } from '../../app/find-tables';

/** Features that are made of one another: any of them gives away much of the others. */
const KIN: readonly (readonly string[])[] = [
  ['monetaryValue', 'averageOrderValue', 'repeatOrderValue', 'refundAmount', 'items', 'distinctItems', 'value', 'rank'],
  ['orders', 'frequency', 'items', 'distinctItems', 'meanDaysBetweenOrders', 'averageOrderValue'],
  ['tenureDays', 'T', 'firstPurchase', 'recency', 'meanDaysBetweenOrders'],
  ['recencyDays', 'recency', 'lastPurchase'],
  ['refunds', 'refundAmount'],
];

/** Features that say again, in other units or as a difference, what others say. */
const RESTATED: ReadonlySet<string> = new Set([
  'frequency',
  'recency',
  'T',
  'items',
  'averageOrderValue',
  'repeatOrderValue',
]);

const MONEY = /amount|revenue|charges|spend|value|金额|消费|收入/i;
/** From so many different texts on, of which most are different, a column names its rows. */
const NAMES_FROM = 10;
const NAMES_SHARE = 0.5;

const isNumeric = ({ type }: ColumnInfo): boolean => type === 'number' || type === 'boolean';
const varies = ({ distinct }: ColumnInfo): boolean => distinct > 1;

/** Columns that a regression can predict. */
export function targetColumns(table: TableInfo): string[] {
  return table.columns
    .filter((column) => isNumeric(column) && varies(column) && !isIdentifier(column))
    .map(({ name }) => name);
}

/** Whether there is something to predict, and something to predict it from. */
export function canPredict(table: TableInfo): boolean {
  const target = defaultTarget(table);
  return target !== null && featureColumns(table, target).length > 0;
}

/** The money of customers, else the column with the role of a target or an amount, else one named for money, else the last. */
export function defaultTarget(table: TableInfo): string | null {
  const names = targetColumns(table);
  const likely = [
    table.madeBy && 'monetaryValue',
    roleColumn(table, 'target'),
    roleColumn(table, 'amount'),
    names.findLast((name) => MONEY.test(name)),
    names.at(-1),
  ];
  return likely.find((name) => name !== undefined && names.includes(name)) ?? null;
}

/** Columns that can be chosen as features: all but the target and those that name a row. */
export function featureColumns(table: TableInfo, target: string): string[] {
  return table.columns
    .filter((column) => column.name !== target && !isIdentifier(column) && varies(column))
    .map(({ name }) => name);
}

/** Features that do not give the target away: in tables made here, none of its kin and nothing said twice, as dates say again what days say. */
export function defaultFeatures(table: TableInfo, target: string): string[] {
  const candidates = featureColumns(table, target).filter((name) => !namesRows(table, name));
  if (!table.madeBy) return candidates;
  const kin = new Set(KIN.filter((group) => group.includes(target)).flat());
  const dates = new Set(table.columns.filter(({ type }) => type === 'date').map(({ name }) => name));
  return candidates.filter((name) => !kin.has(name) && !RESTATED.has(name) && !dates.has(name));
}

function isIdentifier({ name, role, type }: ColumnInfo): boolean {
  if (role === 'customerId' || role === 'orderId' || role === 'referrer' || role === 'feedback') return true;
  return type === 'number' && headerSaysIdentifier(name);
}

function namesRows({ columns, rowCount }: TableInfo, name: string): boolean {
  const column = columns.find((candidate) => candidate.name === name);
  return (
    column?.type === 'text' &&
    column.distinct >= NAMES_FROM &&
    column.distinct > NAMES_SHARE * (rowCount - column.missing)
  );
}
