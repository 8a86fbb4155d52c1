import { seededRandom, type Random } from '../../stats/random';
import { portion, type Steps } from '../../stats/steps';
import { refitPurchases, type PurchaseFit } from '../purchase/fit-purchases';
import { reweighed, type GroupedPurchases } from '../purchase/purchase-data';
import { refitGammaGamma, type SpendFit } from '../spend/gamma-gamma';
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
  const times = new Float64Array(grouped.group.length);
  const samples: BootstrapSample[] = [];
  const failed = { purchase: 0, spend: 0 };
  for (let i = 0; i < count; i++) {
    const drawn = yield* portion(draw(grouped, times, random), i / count, (i + 0.2) / count);
    const data = reweighed(grouped.data, drawn);
    const weights = Float64Array.from(spendData.rows, (row) => times[row]!);
    const refitted = yield* portion(refitPurchases(purchase, data), (i + 0.2) / count, (i + 0.6) / count);
    const respent = yield* portion(
      refitGammaGamma(spend, { ...spendData, weights }),
      (i + 0.6) / count,
      (i + 1) / count,
    );
    if (refitted && respent) samples.push({ purchase: refitted, spend: respent });
    failed.purchase += Number(!refitted);
    failed.spend += Number(!respent);
  }
  return { samples, failed };
}

/** How often each row counts in a sample, and from it each history. */
function* draw({ data, group, rows }: GroupedPurchases, times: Float64Array, random: Random): Steps<Float64Array> {
  const counts = new Float64Array(data.counts.length);
  for (let i = 0; i < rows.length; i++) {
    if (i % STEP_ROWS === 0) yield i / rows.length;
    const row = rows[i]!;
    times[row] = poissonOne(random);
    counts[group[row]!]! += times[row]!;
  }
  return counts;
}

/** A Poisson deviate of mean 1, by inversion. */
function poissonOne(random: Random): number {
  let left = random();
  let probability = Math.exp(-1);
  let value = 0;
  while (left >= probability && probability > 0) {
    left -= probability;
    probability /= ++value;
  }
  return value;
}
