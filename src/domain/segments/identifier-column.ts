import type { Role } from '../table/role';

const ID_ROLES: readonly (Role | undefined)[] = ['customerId', 'orderId', 'item', 'referrer'];
/** `id`, `customer_id`, `Customer ID`, `customerId`, but not `paid`. */
const ID_NAME = /(^|[\W_])(id|ID|Id)$|[a-z]I[dD]$/;
/** What rows and groups are numbered by, here and elsewhere. */
const NUMBERING_NAME = /^(row|cluster|component|segment|labels?)(_\d+)?$/i;

/** Whether a column names things, so that its numbers measure nothing. */
export function isIdentifier({ name, role }: { readonly name: string; readonly role?: Role }): boolean {
  return ID_ROLES.includes(role) || ID_NAME.test(name);
}

/** Whether a column of numbers only numbers rows or groups of them: such numbers measure nothing either. */
export function isNumbering({ name }: { readonly name: string }): boolean {
  return NUMBERING_NAME.test(name);
}
