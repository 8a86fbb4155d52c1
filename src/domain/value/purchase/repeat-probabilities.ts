import { TANH_SINH } from '../../stats/tanh-sinh';
import type { PurchaseModel } from './model';

/**
 * P(X(t) = x) for x = 0 … most − 1, and P(X(t) ≥ most) last: repeat purchases of a new customer in (0, t]. BG/NBD: Fader, Hardie &
 * Lee (2005, equation 8); MBG/NBD in the same way, with one more chance to drop out. Pareto/NBD: purchases of those still
 * alive at t, and of those who drop out before, integrated over the time when they do.
 */
export function repeatProbabilities({ name, parameters }: PurchaseModel, t: number, most: number): Float64Array {
  const [r, alpha, third, fourth] = parameters as unknown as [number, number, number, number];
  const told = new Float64Array(most + 1);
  if (name === 'paretoNbd') {
    const staying = (fourth / (fourth + t)) ** third;
    addWeighed(told, negativeBinomial(r, alpha, t, most), staying);
    for (const { at, weight } of TANH_SINH) {
      const y = at * t;
      const density = (third / (fourth + y)) * (fourth / (fourth + y)) ** third;
      addWeighed(told, negativeBinomial(r, alpha, y, most), weight * t * density);
    }
  } else {
    addBetaGeometric(told, negativeBinomial(r, alpha, t, most), third, fourth, name === 'mbgNbd' ? 1 : 0);
  }
  told[most] = Math.max(0, 1 - told.subarray(0, most).reduce((sum, probability) => sum + probability, 0));
  return told;
}

/** Purchases of somebody who never drops out: P(x) for x below `most`, gamma-mixed Poisson. */
function negativeBinomial(r: number, alpha: number, t: number, most: number): Float64Array {
  const probabilities = new Float64Array(most);
  let probability = (alpha / (alpha + t)) ** r;
  for (let x = 0; x < most; x++) {
    probabilities[x] = probability;
    probability *= ((r + x) / (x + 1)) * (t / (alpha + t));
  }
  return probabilities;
}

/** Either x purchases were made and none was the last, or the x-th was the last and would have been followed by more. */
function addBetaGeometric(told: Float64Array, always: Float64Array, a: number, b: number, atOnce: 0 | 1): void {
  let stays = atOnce === 1 ? b / (a + b) : 1;
  let below = 0;
  for (let x = 0; x < always.length; x++) {
    const chances = x + atOnce;
    // P(drop out at the last chance) = P(stay at all) · a / (b + chances − 1).
    const leaves = chances === 0 ? 0 : (stays * a) / (b + chances - 1);
    told[x] = stays * always[x]! + leaves * (1 - below);
    below += always[x]!;
    stays *= (b + chances) / (a + b + chances);
  }
}

function addWeighed(sum: Float64Array, values: Float64Array, weight: number): void {
  for (let i = 0; i < values.length; i++) sum[i]! += weight * values[i]!;
}
