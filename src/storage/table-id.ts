/** A new id: its kind (a table, a model, or cells that take the place of others), the time it was made (base 36), and 40 random bits. */
export function newId(kind: 't' | 'm' | 'c'): string {
  const random = crypto.getRandomValues(new Uint8Array(5));
  return `${kind}_${Date.now().toString(36)}${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** When an id was made, in epoch milliseconds. */
export function idTime(id: string): number {
  return parseInt(id.slice(2, -10), 36);
}
