import type { ColumnInfo, ColumnType, Role } from '../../../contract/tables';
import type { Option } from '../../components/options';
import { i18n, t } from '../../preferences/i18n-state.svelte';

/** What purchases need, then what else the analyses can use. */
export const PURCHASE_ROLES: readonly Role[] = ['customerId', 'date', 'amount', 'quantity', 'unitPrice'];
export const OTHER_ROLES: readonly Role[] = ['orderId', 'item', 'cost', 'feedback', 'score', 'referrer', 'target'];

const TYPES: readonly ColumnType[] = ['text', 'number', 'date', 'boolean'];

/** What a role's column must hold; the others can hold anything. */
const NEEDED_TYPES: Readonly<Partial<Record<Role, ColumnType>>> = {
  date: 'date',
  amount: 'number',
  quantity: 'number',
  unitPrice: 'number',
  cost: 'number',
};

/** Stands for "none" where a select needs a value. */
export const NONE = 'none';

export function roleText(role: Role): string {
  return t(`data.role.${role}`);
}

export function typeText(type: ColumnType): string {
  return t(`data.type.${type}`);
}

export function typeOptions(): Option<ColumnType>[] {
  return TYPES.map((value) => ({ value, label: typeText(value) }));
}

/** The roles that a column of this type can play, and none. */
export function roleOptions(type: ColumnType): Option<Role | typeof NONE>[] {
  const fitting = [...PURCHASE_ROLES, ...OTHER_ROLES].filter((role) => (NEEDED_TYPES[role] ?? type) === type);
  return [
    { value: NONE, label: t('data.role.none') },
    ...fitting.map((value) => ({ value, label: roleText(value), hint: t(`data.role.${value}.hint`) })),
  ];
}

/** The columns that could play a role, by their place, and none. */
export function columnOptions(role: Role, columns: readonly ColumnInfo[]): Option[] {
  const needed = NEEDED_TYPES[role];
  const options = columns.map(({ name, type }, index) => ({
    value: String(index),
    label: name,
    hint: typeText(type),
    type,
  }));
  return [
    { value: NONE, label: t('data.role.noColumn') },
    ...options
      .filter(({ type }) => (needed ?? type) === type)
      .map(({ value, label, hint }) => ({ value, label, hint })),
  ];
}

/** `customer, date, and amount`, for a sentence. */
export function roleList(roles: readonly Role[]): string {
  return new Intl.ListFormat(i18n.locale).format(roles.map(inSentence));
}

/** `customer, date, amount`, for a line of facts. */
export function roleNames(roles: readonly Role[]): string {
  return roles.map(inSentence).join(t('data.role.separator'));
}

function inSentence(role: Role): string {
  return t(`data.role.${role}.inSentence`);
}

/** The roles that columns have, those that purchases need first. */
export function rolesOf(columns: readonly { readonly role?: Role }[]): Role[] {
  const held = new Set(columns.map(({ role }) => role));
  return [...PURCHASE_ROLES, ...OTHER_ROLES].filter((role) => held.has(role));
}
