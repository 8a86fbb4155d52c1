import type { Role } from '../table/role';

const ID_ROLES: readonly (Role | undefined)[] = ['customerId', 'orderId', 'item', 'referrer'];
/** `id`, `customer_id`, `Customer ID`, `customerId`, but not `paid`. */
const ID_NAME = /(^|[\W_])(id|ID|Id)$|[a-z]I[dD]$/;

/** Whether a column names things, so that its numbers measure nothing. */
export function isIdentifier({ name, role }: { readonly name: string; readonly role?: Role }): boolean {
  return ID_ROLES.includes(role) || ID_NAME.test(name);
}
