import type { ClvAge, ClvPeriod, ClvResult } from '../contract/catalogue';
import type { AgeMeans, CustomerClv, PeriodSums } from '../domain/value/period-clv';
import type { Periods } from '../domain/value/periods';
import { retentionClv, retentionRate } from '../domain/value/retention-clv';
import type { NewColumn } from './analysis';

/** What is stored of each customer beside the value. */
export function customerColumns(
  { discounted, periods, firstPeriod, payback }: CustomerClv,
  labels: readonly string[],
  acquisitionCosts: Float64Array,
): NewColumn[] {
  const number = (name: string, values: Float64Array): NewColumn => ({ name, column: { type: 'number', values } });
  return [
    number('discounted', discounted),
    number(
      'net',
      discounted.map((value, customer) => value - acquisitionCosts[customer]!),
    ),
    number('periods', periods),
    { name: 'firstPeriod', column: { type: 'text', codes: firstPeriod, dictionary: labels } },
    number('payback', payback),
  ];
}

export function clvPeriods(
  { revenue, cost, discounted, active, retained }: PeriodSums,
  { labels, unfinished }: Pick<Periods, 'labels' | 'unfinished'>,
): ClvPeriod[] {
  let cumulative = 0;
  return labels.map((period, at) => {
    const contribution = revenue[at]! - cost[at]!;
    cumulative += contribution;
    const before = active[at - 1] ?? 0;
    return {
      period,
      finished: !(unfinished && at === labels.length - 1),
      customers: active[at]!,
      retained: before > 0 ? retained[at]! / before : null,
      revenue: revenue[at]!,
      cost: cost[at]!,
      contribution,
      discounted: discounted[at]!,
      cumulative,
    };
  });
}

export function clvAges({ observed, contribution, discounted }: AgeMeans, acquisitionCost: number): ClvAge[] {
  let cumulative = -acquisitionCost;
  return Array.from(observed, (customers, age) => {
    cumulative += discounted[age]!;
    return { age: age + 1, customers, contribution: contribution[age]!, discounted: discounted[age]!, cumulative };
  });
}

/** The value to come by the retention formula, at the rate given or estimated. */
export function simpleClv(
  periods: PeriodSums,
  { unfinished }: Pick<Periods, 'unfinished'>,
  discountRate: number,
  given: number | undefined,
): Pick<ClvResult, 'retention' | 'simple'> {
  const retention = retentionRate(periods, unfinished);
  const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
  const margin = sum(periods.allContribution) / sum(periods.active);
  const rate = given ?? retention.rate;
  const at = (r: number): number | null => {
    const value = retentionClv(margin, r, discountRate);
    return Number.isNaN(value) ? null : value;
  };
  const ends = [at(retention.low), at(retention.high)] as const;
  // Who loses money loses more the longer they stay.
  const [low, high] = margin < 0 ? [ends[1], ends[0]] : ends;
  const interval = given === undefined ? { low, high } : { low: null, high: null };
  return { retention, simple: { margin, retentionRate: rate, clv: at(rate), ...interval } };
}
