/**
 * The one policy for refunds: a line is a refund where its amount or its quantity is below 0, however the other is signed, and
 * its money counts by its size, taken off. A quantity that is missing does not matter.
 */
export function isRefund(amount: number, quantity = 0): boolean {
  return amount < 0 || quantity < 0;
}

/** The money of a line, below 0 for refunds. */
export function netAmount(amount: number, quantity?: number): number {
  return isRefund(amount, quantity) ? -Math.abs(amount) : amount;
}
