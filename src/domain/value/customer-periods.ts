import { countingSort } from '../stats/counting-sort';
import { decimalScale } from '../stats/decimal-scale';
import { GroupSums } from '../stats/group-sums';
import { portion, type Steps } from '../stats/steps';
import { MISSING_CODE, type TextColumn } from '../table/column';

const STEP_ROWS = 65_536;

export interface PeriodRows {
  readonly customer: TextColumn;
  /** Period of each row; `MISSING_CODE` where there is none. */
  readonly period: Uint32Array;
  readonly periodCount: number;
  /** 1 for rows after the end of observation, which are not used. */
  readonly later?: Uint8Array | undefined;
  /** 1 for rows that are purchases, by `periodPurchases`; without them a customer has bought in a period with revenue above 0. */
  readonly purchases?: Uint8Array | null;
  /** What the customer brought in the period (CP_t); refunds negative. */
  readonly revenue: Float64Array;
  /** What the customer cost in the period (C_t). */
  readonly cost: Float64Array;
}

/**
 * Money of each customer and period that has a row, customers in the order of their codes, their periods ascending:
 * those of customer `i` are the cells `starts[i]` up to `starts[i + 1]`.
 */
export interface CustomerPeriods {
  /** Dictionary code of each customer. */
  readonly codes: Uint32Array;
  readonly starts: Uint32Array;
  readonly period: Uint32Array;
  readonly revenue: Float64Array;
  readonly cost: Float64Array;
  /** 1 where the customer bought in the period. */
  readonly bought: Uint8Array;
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Adds rows up by customer and period: two counting sorts, by period and then, keeping that order, by customer. */
export function* customerPeriods(rows: PeriodRows): Steps<CustomerPeriods> {
  const { customer, period, periodCount, purchases, revenue, cost } = rows;
  const { usable, leftOut } = usableRows(rows);
  yield 0.1;
  const { order: byPeriod } = yield* portion(countingSort(period, periodCount, usable), 0.1, 0.3);
  const { codes: keys, dictionary } = customer;
  const { order } = yield* portion(countingSort(keys, dictionary.length, byPeriod), 0.3, 0.5);
  const cells = yield* portion(cellsOf(order, customer.codes, period), 0.5, 0.6);
  const count = cells.period.length;
  const revenues = new GroupSums(count, yield* portion(decimalScale(revenue), 0.6, 0.7));
  const costs = new GroupSums(count, yield* portion(decimalScale(cost), 0.7, 0.8));
  const bought = new Uint8Array(count);
  for (let place = 0; place < order.length; place++) {
    if (place % STEP_ROWS === 0) yield 0.8 + (0.2 * place) / order.length;
    revenues.add(cells.of[place]!, revenue[order[place]!]!);
    costs.add(cells.of[place]!, cost[order[place]!]!);
    if (purchases?.[order[place]!]) bought[cells.of[place]!] = 1;
  }
  const { codes, starts } = cells;
  const sums = { revenue: revenues.totals(), cost: costs.totals() };
  if (!purchases) sums.revenue.forEach((sum, cell) => (bought[cell] = Number(sum > 0)));
  return { codes, starts, period: cells.period, ...sums, bought, leftOut };
}

function usableRows({ customer, period, later, revenue, cost }: PeriodRows) {
  const usable = new Uint32Array(period.length);
  const leftOut = { 'missing-customer': 0, 'missing-period': 0, 'missing-value': 0, 'after-as-of': 0 };
  let count = 0;
  for (let row = 0; row < period.length; row++) {
    if (customer.codes[row] === MISSING_CODE) leftOut['missing-customer']++;
    else if (later?.[row]) leftOut['after-as-of']++;
    else if (period[row] === MISSING_CODE) leftOut['missing-period']++;
    else if (!Number.isFinite(revenue[row]) || !Number.isFinite(cost[row])) leftOut['missing-value']++;
    else usable[count++] = row;
  }
  return { usable: usable.subarray(0, count), leftOut };
}

interface Cells {
  /** The cell of each row in order. */
  readonly of: Uint32Array;
  readonly codes: Uint32Array;
  readonly starts: Uint32Array;
  readonly period: Uint32Array;
}

function* cellsOf(order: Uint32Array, customers: Uint32Array, periods: Uint32Array): Steps<Cells> {
  const of = new Uint32Array(order.length);
  const [codes, starts, period] = [1, 1, 1].map(() => new Uint32Array(order.length + 1)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  let customer = 0;
  let cell = 0;
  for (let place = 0; place < order.length; place++) {
    if (place % STEP_ROWS === 0) yield place / order.length;
    const code = customers[order[place]!]!;
    const at = periods[order[place]!]!;
    const another = customer === 0 || codes[customer - 1] !== code;
    if (another) {
      starts[customer] = cell;
      codes[customer++] = code;
    }
    if (another || period[cell - 1] !== at) period[cell++] = at;
    of[place] = cell - 1;
  }
  starts[customer] = cell;
  return {
    of,
    codes: codes.subarray(0, customer),
    starts: starts.subarray(0, customer + 1),
    period: period.subarray(0, cell),
  };
}
