import { ClienteleError } from '../error';
import { portion, type Steps } from '../stats/steps';
import { DAY_MS, isoDay } from '../table/calendar';
import { lineKinds, PURCHASE, type TransactionLines } from './transaction-lines';

/**
 * The error for lines of which none is used: that all purchases come after the end of observation; null where that is not why.
 *
 * @param lastDay end of observation in days since 1970
 */
export function* observationBeforeData(lines: TransactionLines, lastDay: number): Steps<ClienteleError | null> {
  const { kinds } = yield* portion(lineKinds(lines, Infinity, 'ignore'), 1, 1);
  let first = Infinity;
  for (let line = 0; line < kinds.length; line++) {
    if (kinds[line] === PURCHASE && lines.date[line]! < first) first = lines.date[line]!;
  }
  return first === Infinity || Math.floor(first / DAY_MS) <= lastDay ? null : endsBeforeData(lastDay, first);
}

/** @param first epoch milliseconds of the first line */
export function endsBeforeData(lastDay: number, first: number): ClienteleError {
  const [asOf, from] = [isoDay(lastDay * DAY_MS), isoDay(first)];
  return new ClienteleError(
    'observation-before-data',
    `Observation ends on ${asOf}, before the first purchase, on ${from}. Choose a later end of observation.`,
    { asOf, from },
  );
}
