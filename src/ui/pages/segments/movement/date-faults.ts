/** Days of the first and the last purchase, as ISO 8601 has them. */
export interface Purchases {
  readonly first: string;
  readonly last: string;
}

export interface DateFault {
  readonly code: 'beforeAll' | 'notBefore';
  /** The day that was passed. */
  readonly date: string;
}

export interface DateFaults {
  readonly from?: DateFault;
  readonly to?: DateFault;
}

/**
 * What is wrong with the dates between which customers are to have moved, null where they are left to the data; nothing where
 * they can be used. The second may lie beyond the last purchase.
 *
 * @param purchases null while they are not known
 */
export function dateFaults(from: string | null, to: string | null, purchases: Purchases | null): DateFaults {
  if (purchases && to !== null && to <= purchases.first) return { to: { code: 'beforeAll', date: purchases.first } };
  if (from === null) return {};
  if (purchases && from < purchases.first) return { from: { code: 'beforeAll', date: purchases.first } };
  const end = to ?? purchases?.last;
  return end === undefined || from < end ? {} : { from: { code: 'notBefore', date: end } };
}
