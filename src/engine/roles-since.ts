import { roleFits } from '../domain/table/role-guess';
import type { Manifest, StoredColumn } from '../storage/schema';

/**
 * The columns of `onto` with the roles that were given and taken between two manifests of a table. A role that was given
 * to another column meanwhile stays there; one that the column's type cannot carry is left out.
 */
export function rolesChangedSince(earlier: Manifest, later: Manifest, onto: Manifest): StoredColumn[] {
  const roles = ({ columns }: Manifest): Map<string, StoredColumn['role']> =>
    new Map(columns.map(({ name, role }) => [name, role]));
  const [was, is] = [roles(earlier), roles(later)];
  const changed = new Set([...is.keys()].filter((name) => was.has(name) && was.get(name) !== is.get(name)));
  const given = new Set([...changed].map((name) => is.get(name)));
  return onto.columns.map(({ role: own, ...column }) => {
    const role = changed.has(column.name) ? is.get(column.name) : given.has(own) ? undefined : own;
    return { ...column, ...(role && roleFits(role, column.type) && { role }) };
  });
}
