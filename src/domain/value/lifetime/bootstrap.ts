import { seededRandom, type Random } from '../../stats/random';
import { portion, type Steps } from '../../stats/steps';
import { purchaseRefitter, type PurchaseFit } from '../purchase/fit-purchases';
import type { GroupedPurchases } from '../purchase/purchase-data';
import { spendRefitter, type SpendFit } from '../spend/gamma-gamma';
import type { SpendData } from '../spend/spend-data';

/** Parameters of both models, fitted to samples of the customers. */
export interface BootstrapSample {
  readonly purchase: Float64Array;
  readonly spend: Float64Array;
}

export interface Bootstrap {
  readonly samples: readonly BootstrapSample[];
  /** Samples that each model could not be fitted to; they are not among the samples. */
  readonly failed: { readonly purchase: number; readonly spend: number };
}

export interface Fitted {
  readonly grouped: GroupedPurchases;
  readonly purchase: PurchaseFit;
  readonly spendData: SpendData;
  readonly spend: SpendFit;
}

const STEP_ROWS = 65_536;

/**
 * Draws customers anew and fits both models again, `count` times: each customer counts as often as a Poisson deviate of mean 1
 * says, which comes to drawing with replacement (Hanley & MacGibbon 2006), and keeps history and spend together.
 */
export function* bootstrap(fitted: Fitted, count: number, seed: number): Steps<Bootstrap> {
  const { grouped, purchase, spendData, spend } = fitted;
  const random = seededRandom(seed);
  const times = new Uint8Array(grouped.group.length);
  const data = { ...grouped.data, counts: new Float64Array(grouped.data.counts.length) };
  const spenders = { ...spendData, weights: new Float64Array(spendData.rows.length) };
  const refitPurchases = purchaseRefitter(purchase, data);
  const refitSpend = spendRefitter(spend, spenders);
  const samples: BootstrapSample[] = [];
  const failed = { purchase: 0, spend: 0 };
  for (let i = 0; i < count; i++) {
    const customers = yield* portion(draw(grouped, times, data.counts, random), i / count, (i + 0.2) / count);
    let spent = 0;
    for (let place = 0; place < spenders.rows.length; place++) {
      const weight = times[spenders.rows[place]!]!;
      spenders.weights[place] = weight;
      spent += weight;
    }
    const refitted = yield* portion(refitPurchases(customers), (i + 0.2) / count, (i + 0.6) / count);
    const respent = yield* portion(refitSpend(spent), (i + 0.6) / count, (i + 1) / count);
    if (refitted && respent) samples.push({ purchase: refitted, spend: respent });
    failed.purchase += Number(!refitted);
    failed.spend += Number(!respent);
  }
  return { samples, failed };
}

/** How often each row counts in a sample, and from it each history; returns the size of the sample. */
function* draw(
  { group, rows }: GroupedPurchases,
  times: Uint8Array,
  counts: Float64Array,
  random: Random,
): Steps<number> {
  counts.fill(0);
  let customers = 0;
  for (let i = 0; i < rows.length; i++) {
    if (i % STEP_ROWS === 0) yield i / rows.length;
    const row = rows[i]!;
    const drawn = poissonOne(random());
    times[row] = drawn;
    counts[group[row]!]! += drawn;
    customers += drawn;
  }
  return customers;
}

/** P(X ≤ k) of a Poisson variable of mean 1. */
const POISSON_ONE = Float64Array.from({ length: 16 }, (_, k) => {
  let [term, sum] = [Math.exp(-1), 0];
  for (let i = 0; i <= k; i++, term /= i) sum += term;
  return sum;
});
/** The deviates of uniform numbers from place / 1024 on: for nearly all of them up to the next place too. */
const PLACES = 1024;
const LEAST = Uint8Array.from({ length: PLACES }, (_, place) => inverted(place / PLACES, 0));

/** A Poisson deviate of mean 1 by inversion, out of a uniform one. */
function poissonOne(uniform: number): number {
  return inverted(uniform, LEAST[Math.floor(uniform * PLACES)]!);
}

function inverted(uniform: number, from: number): number {
  let value = from;
  while (value < POISSON_ONE.length && uniform >= POISSON_ONE[value]!) value++;
  return value;
}
