import type { Steps } from '../stats/steps';
import { lineKinds, PURCHASE, REFUND, STEP_LINES, type TransactionLines } from './transaction-lines';

/** What was sold, and how much of it was given back. */
export interface RefundedMoney {
  readonly sales: number;
  /** By its size, above 0. */
  readonly refunded: number;
  readonly refunds: number;
}

/** @param lastDay end of observation in days since 1970 */
export function* refundedMoney(lines: TransactionLines, lastDay: number): Steps<RefundedMoney> {
  const { kinds } = yield* lineKinds(lines, lastDay, 'net');
  let [sales, refunded, refunds] = [0, 0, 0];
  for (let line = 0; line < kinds.length; line++) {
    if (line % STEP_LINES === 0) yield 1;
    if (kinds[line] === PURCHASE) sales += lines.amount[line]!;
    else if (kinds[line] === REFUND) {
      refunded += Math.abs(lines.amount[line]!);
      refunds++;
    }
  }
  return { sales, refunded, refunds };
}
