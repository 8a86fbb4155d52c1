/** The name itself, or, where it is taken, with the name of its table behind it, and a number if need be. */
export function freeName(name: string, table: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const named = `${name} (${table})`;
  let free = named;
  for (let copy = 2; taken.has(free); copy++) free = `${named} ${copy}`;
  return free;
}
