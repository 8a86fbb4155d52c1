import type { ImportOptions, Role } from '../contract/tables';
import type { BuiltColumn } from '../domain/table/built-column';
import type { TextDictionary } from '../domain/table/text-dictionary';
import type { Reading } from '../domain/table/reading';
import { rolesFromContents, rolesFromHeaders, type RoleFacts } from '../domain/table/role-guess';
import { givenRoles } from './column-hints';
import type { FileUnderstanding } from './understand';

const CODES_LOOKED_AT = 100;

/** Roles by column: guessed by header, or by content where the file names no columns; those that the user gave come first. */
export function importRoles(
  { names, originals, shape }: FileUnderstanding,
  columns: readonly { readonly reading: Reading; readonly built: BuiltColumn }[],
  rowCount: number,
  options: ImportOptions,
): Map<number, Role> {
  const facts = columns.map(({ reading, built }, index): RoleFacts => {
    const { missing, distinct, decimals = false, dictionary } = built;
    return {
      name: names[index]!,
      type: reading.type,
      distinct,
      cells: rowCount - missing,
      decimals,
      codes: dictionary !== undefined && holdsCodes(dictionary),
    };
  });
  const roles = new Map(shape.headerRows > 0 ? rolesFromHeaders(facts) : rolesFromContents(facts));
  const given = givenRoles(names, originals, options);
  // A role given to no column is meant for none: it is not guessed either.
  const taken = new Set(Object.keys(options.roles ?? {}));
  for (const [index, role] of roles) if (taken.has(role)) roles.delete(index);
  for (const [index, role] of given) roles.set(index, role);
  return roles;
}

function holdsCodes(dictionary: TextDictionary): boolean {
  return dictionary.texts(CODES_LOOKED_AT).every((text) => /^\S*\d\S*$/.test(text));
}
