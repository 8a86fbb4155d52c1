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
  const ends = await Promise.allSettled(asked);
  const failures = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  if (failures.length > 0) throw failures.find((failure) => !isAbort(failure)) ?? failures[0];
}

/** What the other writes of a transaction fail with, before it tells why it has failed: that there is no room, say. */
function isAbort(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === 'AbortError';
}
