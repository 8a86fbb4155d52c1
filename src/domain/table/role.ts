/** What a column means to the analyses; column parameters default to the table's roles. */
export const ROLES = [
  'customerId',
  'date',
  'orderId',
  'item',
  'quantity',
  'unitPrice',
  'amount',
  'cost',
  'feedback',
  'score',
  'referrer',
  'target',
] as const;

/** What a column is to the analyses. */
export type Role = (typeof ROLES)[number];
