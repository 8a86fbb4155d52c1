import type { Steps } from '../../stats/steps';
import { expectedRepeats } from './expected-purchases';
import type { PurchaseModel } from './model';
import type { PurchaseDays } from './purchase-days';

const WEEK = 7;
const STEP_CUSTOMERS = 65_536;
const STEP_AGES = 256;

/** Repeat purchases of all customers by whole weeks since the first purchase of all. */
export interface Tracking {
  /** Last day of each week, in days since 1970. */
  readonly weekEnds: readonly number[];
  readonly actual: readonly number[];
  readonly expected: readonly number[];
  readonly actualCumulative: readonly number[];
  readonly expectedCumulative: readonly number[];
}

/**
 * What was bought against what the model expects of customers who came when these came (Fader, Hardie & Lee 2005, figures 3 and
 * 4): by the end of day d, Σ E[X(d − first day)] over those who came before.
 */
export function* tracking(
  model: PurchaseModel,
  { starts, days, firstDay, lastDay }: PurchaseDays,
  daysPerUnit: number,
): Steps<Tracking> {
  const span = lastDay - firstDay + 1;
  const births = new Float64Array(span);
  const repeats = new Float64Array(span);
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    if (customer % STEP_CUSTOMERS === 0) yield (0.1 * customer) / starts.length;
    const [from, to] = [starts[customer]!, starts[customer + 1]!];
    if (from < to) births[days[from]! - firstDay]!++;
    for (let at = from + 1; at < to; at++) repeats[days[at]! - firstDay]!++;
  }
  const byAge = new Float64Array(span);
  for (let age = 0; age < span; age++) {
    if (age % STEP_AGES === 0) yield 0.1 + (0.3 * age) / span;
    byAge[age] = expectedRepeats(model, age / daysPerUnit);
  }
  const birthDays = Array.from(births.keys()).filter((day) => births[day]! > 0);
  const weeks = Array.from({ length: Math.floor(span / WEEK) }, (_, week) => (week + 1) * WEEK - 1);
  const actualCumulative: number[] = [];
  const expectedCumulative: number[] = [];
  let bought = 0;
  let day = 0;
  for (const end of weeks) {
    yield 0.4 + (0.6 * end) / span;
    for (; day <= end; day++) bought += repeats[day]!;
    let expected = 0;
    for (const born of birthDays) {
      if (born > end) break;
      expected += births[born]! * byAge[end - born]!;
    }
    actualCumulative.push(bought);
    expectedCumulative.push(expected);
  }
  const increments = (sums: readonly number[]) => sums.map((sum, week) => sum - (sums[week - 1] ?? 0));
  return {
    weekEnds: weeks.map((end) => firstDay + end),
    actual: increments(actualCumulative),
    expected: increments(expectedCumulative),
    actualCumulative,
    expectedCumulative,
  };
}
