import { logGamma } from './log-gamma';
import type { Random } from './random';

/** Below this mean, products of uniform deviates take fewer steps. */
const SMALL = 10;

/** A Poisson deviate of a mean from 0 on, in a time that does not grow with it: PTRS of Hörmann (1993), for small means Knuth's. */
export function poissonVariate(mean: number, random: Random): number {
  if (mean < SMALL) {
    const end = Math.exp(-mean);
    let count = 0;
    for (let product = 1 - random(); product > end; product *= 1 - random()) count++;
    return count;
  }
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const quick = 0.9277 - 3.6224 / (b - 2);
  const logMean = Math.log(mean);
  for (;;) {
    const u = random() - 0.5;
    const v = 1 - random();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= quick) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    if (Math.log((v * inverseAlpha) / (a / (us * us) + b)) <= k * logMean - mean - logGamma(k + 1)) return k;
  }
}
