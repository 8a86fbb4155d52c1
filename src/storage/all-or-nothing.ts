/** Asks for writes in a transaction: all of them are kept or, if one cannot even be asked for, none. */
export async function allOrNothing(
  transaction: { readonly done: Promise<void>; abort(): void },
  writes: readonly (() => Promise<unknown>)[],
): Promise<void> {
  const asked: Promise<unknown>[] = [transaction.done];
  try {
    for (const write of writes) asked.push(write());
  } catch (error) {
    // What cannot be stored throws at once, and the writes before it would be committed without it.
    transaction.abort();
    await Promise.allSettled(asked);
    throw error;
  }
  await Promise.all(asked);
}
