import type { ColumnType } from './column';
import type { Role } from './role';
import { roleOfHeader } from './role-headers';

/** What roles are guessed from. */
export interface RoleFacts {
  readonly name: string;
  readonly type: ColumnType;
  readonly distinct: number;
  /** Cells with a value. */
  readonly cells: number;
  /** A number column with values written with a decimal mark. */
  readonly decimals: boolean;
  /** A text column whose values are codes with digits and without blanks. */
  readonly codes: boolean;
}

const NEEDED_TYPE: Readonly<Partial<Record<Role, ColumnType>>> = {
  date: 'date',
  quantity: 'number',
  unitPrice: 'number',
  amount: 'number',
  cost: 'number',
  score: 'number',
  feedback: 'text',
};

/** Whether a column of this type can carry the role. */
export function roleFits(role: Role, type: ColumnType): boolean {
  return (NEEDED_TYPE[role] ?? type) === type;
}

/** Roles by column index, by headers that name them; of two columns for one role the surer header wins. */
export function rolesFromHeaders(columns: readonly Pick<RoleFacts, 'name' | 'type'>[]): Map<number, Role> {
  const best = new Map<Role, { index: number; rank: number }>();
  for (const [index, { name, type }] of columns.entries()) {
    const found = roleOfHeader(name);
    if (!found || !roleFits(found.role, type)) continue;
    const held = best.get(found.role);
    if (!held || found.rank < held.rank) best.set(found.role, { index, rank: found.rank });
  }
  return new Map(Array.from(best, ([role, { index }]) => [index, role]));
}

/**
 * Roles by column index for a file that names no columns. The first date is the date; the last number with decimals is
 * the amount; a lone number without decimals is the quantity; of the text columns that hold codes, the one whose
 * values repeat most is the customer, the later one of two that repeat alike.
 */
export function rolesFromContents(columns: readonly RoleFacts[]): Map<number, Role> {
  const roles = new Map<number, Role>();
  const date = columns.findIndex(({ type }) => type === 'date');
  if (date >= 0) roles.set(date, 'date');
  const amount = columns.findLastIndex(({ type, decimals }) => type === 'number' && decimals);
  if (amount >= 0) roles.set(amount, 'amount');
  const whole = [...columns.keys()].filter((index) => columns[index]!.type === 'number' && !columns[index]!.decimals);
  if (amount >= 0 && whole.length === 1) roles.set(whole[0]!, 'quantity');
  let customer = -1;
  let most = 1;
  for (const [index, { type, codes, cells, distinct }] of columns.entries()) {
    const repeats = cells / Math.max(1, distinct);
    if (type !== 'text' || !codes || distinct < 2 || repeats <= 1 || repeats < most) continue;
    customer = index;
    most = repeats;
  }
  if (customer >= 0) roles.set(customer, 'customerId');
  return roles;
}
