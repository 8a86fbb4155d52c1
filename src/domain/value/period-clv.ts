import type { Steps } from '../stats/steps';
import type { CustomerPeriods } from './customer-periods';

export interface PeriodClvOptions {
  /** For a period: 0.01 is 1 %. */
  readonly discountRate: number;
  /** Periods counted from a customer's first on; `null` is all of them. */
  readonly horizon: number | null;
  /** Spent once to win a customer: the same for all, or by customer, `NaN` where it is not known. */
  readonly acquisitionCost: number | Float64Array;
}

/** Figures by customer, in the order of `CustomerPeriods`. */
export interface CustomerClv {
  /** Σ_t (CP_t − C_t). */
  readonly value: Float64Array;
  /** The same, discounted to the customer's first period: Σ_t (CP_t − C_t) / (1 + d)^t, t from 0. */
  readonly discounted: Float64Array;
  /** Periods with a row. */
  readonly periods: Float64Array;
  readonly firstPeriod: Uint32Array;
  /** The period of the customer's life, from 1, by whose end the acquisition cost was earned; `NaN` where it never was. */
  readonly payback: Float64Array;
}

/** Sums over all customers in one calendar period: money within the horizon of each, customers whatever the horizon. */
export interface PeriodSums {
  readonly revenue: Float64Array;
  readonly cost: Float64Array;
  /** Discounted by each customer's own age. */
  readonly discounted: Float64Array;
  /** revenue − cost whatever the horizon, as the customers are. */
  readonly allContribution: Float64Array;
  /** Customers who bought in the period. */
  readonly active: Uint32Array;
  /** Of these, customers who bought in the period before as well. */
  readonly retained: Uint32Array;
}

/** A period of a customer's life, from 0 on: of those observed for so long. */
export interface AgeMeans {
  readonly observed: Uint32Array;
  readonly contribution: Float64Array;
  readonly discounted: Float64Array;
}

export interface PeriodClv {
  readonly customers: CustomerClv;
  readonly periods: PeriodSums;
  readonly ages: AgeMeans;
}

const STEP_CUSTOMERS = 16_384;

/**
 * Customer lifetime value over past periods: CLV = Σ_t (CP_t − C_t) / N, with CP_t what customers brought and C_t what
 * they cost in period t. A customer's own is their term of that sum; its mean over the N customers is the base's.
 *
 * @param periodCount periods of the whole table
 */
export function* periodClv(
  cells: CustomerPeriods,
  periodCount: number,
  { discountRate, horizon, acquisitionCost }: PeriodClvOptions,
): Steps<PeriodClv> {
  const count = cells.codes.length;
  const customers = {
    value: new Float64Array(count),
    discounted: new Float64Array(count),
    periods: new Float64Array(count),
    firstPeriod: new Uint32Array(count),
    payback: new Float64Array(count).fill(NaN),
  };
  const periods = {
    revenue: new Float64Array(periodCount),
    cost: new Float64Array(periodCount),
    discounted: new Float64Array(periodCount),
    allContribution: new Float64Array(periodCount),
    active: new Uint32Array(periodCount),
    retained: new Uint32Array(periodCount),
  };
  const ages = Math.min(periodCount, horizon ?? periodCount);
  const sums = { contribution: new Float64Array(ages), discounted: new Float64Array(ages) };
  const factor = Float64Array.from({ length: periodCount }, (_, age) => (1 + discountRate) ** -age);
  for (let customer = 0; customer < count; customer++) {
    if (customer % STEP_CUSTOMERS === 0) yield customer / count;
    const from = cells.starts[customer]!;
    const first = cells.period[from]!;
    customers.firstPeriod[customer] = first;
    const cost = typeof acquisitionCost === 'number' ? acquisitionCost : acquisitionCost[customer]!;
    let activeBefore = -2;
    for (let cell = from; cell < cells.starts[customer + 1]!; cell++) {
      const period = cells.period[cell]!;
      const age = period - first;
      const revenue = cells.revenue[cell]!;
      const contribution = revenue - cells.cost[cell]!;
      periods.allContribution[period]! += contribution;
      if (cells.bought[cell]) {
        periods.active[period]!++;
        if (activeBefore === period - 1) periods.retained[period]!++;
        activeBefore = period;
      }
      if (age >= ages) continue;
      const discounted = contribution * factor[age]!;
      customers.value[customer]! += contribution;
      customers.discounted[customer]! += discounted;
      customers.periods[customer]!++;
      if (Number.isNaN(customers.payback[customer]) && customers.discounted[customer]! >= cost) {
        customers.payback[customer] = age + 1;
      }
      periods.revenue[period]! += revenue;
      periods.cost[period]! += cells.cost[cell]!;
      periods.discounted[period]! += discounted;
      sums.contribution[age]! += contribution;
      sums.discounted[age]! += discounted;
    }
  }
  return { customers, periods, ages: agesOf(sums, customers.firstPeriod, periodCount) };
}

/** Later customers are observed for fewer periods: each age is averaged over those who had the time to reach it. */
function agesOf(
  sums: { readonly contribution: Float64Array; readonly discounted: Float64Array },
  firstPeriod: Uint32Array,
  periodCount: number,
): AgeMeans {
  const began = new Uint32Array(periodCount);
  for (const first of firstPeriod) began[first]!++;
  const observed = new Uint32Array(sums.contribution.length);
  let left = firstPeriod.length;
  for (let age = 0; age < observed.length; age++) {
    observed[age] = left;
    left -= began[periodCount - 1 - age]!;
  }
  const mean = (sum: number, age: number): number => (observed[age] === 0 ? NaN : sum / observed[age]!);
  return { observed, contribution: sums.contribution.map(mean), discounted: sums.discounted.map(mean) };
}

/** The first age, from 1, by which the mean customer has earned the cost; `null` where none has by the last age observed. */
export function paybackAge({ discounted }: AgeMeans, acquisitionCost: number): number | null {
  let earned = 0;
  for (const [age, each] of discounted.entries()) {
    earned += each;
    if (earned >= acquisitionCost) return age + 1;
  }
  return null;
}
