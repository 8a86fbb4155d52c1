/** The name, or with a number behind it where a table has it already: `orders (2)`. */
export function freeTableName(wanted: string, tables: readonly { readonly name: string }[]): string {
  const taken = new Set(tables.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} (${number})`;
  return name;
}
