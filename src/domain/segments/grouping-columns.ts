import type { Role } from '../table/role';
import { isIdentifier, isNumbering } from './identifier-column';

/** What customers are grouped by where it is there. */
const RFM = ['recencyDays', 'orders', 'monetaryValue'];
/** Below so many columns of more values, those of two are needed too. */
const FEWEST_GRADED = 2;

interface Describable {
  readonly name: string;
  readonly type: string;
  readonly distinct: number;
  readonly role?: Role;
}

/**
 * The columns to group customers by unless others are asked for: recency, orders and money, else the numbers that vary, are no
 * identifiers and do not number rows or groups. A yes or no alone makes groups of itself, by which no density or mixture can be told: such columns are left to be
 * asked for where others do.
 */
export function groupingColumns(columns: readonly Describable[]): string[] {
  const varying = columns.filter(({ type, distinct }) => type === 'number' && distinct > 1);
  if (RFM.every((name) => varying.some((column) => column.name === name))) return RFM;
  const measured = varying.filter((column) => !isIdentifier(column) && !isNumbering(column));
  const graded = measured.filter(({ distinct }) => distinct > 2);
  return (graded.length >= FEWEST_GRADED ? graded : measured).map(({ name }) => name);
}
