import { digamma } from '../../stats/digamma';
import { logGamma } from '../../stats/log-gamma';
import type { Steps } from '../../stats/steps';
import type { SpendData } from './spend-data';

const STEP_CUSTOMERS = 65_536;

/**
 * The log-likelihood of Gamma-Gamma (Fader & Hardie 2013, "The Gamma-Gamma model of monetary value", equation 1a) for spend in
 * units of its scale, with its gradient by p, q and v. Only ln(x·m + v) is computed for each customer, all else for each x.
 * Weights are read at each evaluation: a bootstrap writes them anew.
 */
export function gammaGammaLikelihood({ frequencies, starts, means, weights }: SpendData) {
  const logMeans = new Float64Array(means.length);
  for (let i = 0; i < means.length; i++) logMeans[i] = Math.log(means[i]!);
  return function* logLikelihood(p: number, q: number, v: number, gradient: Float64Array): Steps<number> {
    let total = 0;
    let [byP, byQ, byV] = [0, 0, 0];
    const [logV, logGammaQ, digammaQ] = [Math.log(v), logGamma(q), digamma(q)];
    for (let place = 0; place < frequencies.length; place++) {
      const x = frequencies[place]!;
      let [count, logMean, logs, inverses] = [0, 0, 0, 0];
      for (let i = starts[place]!; i < starts[place + 1]!; i++) {
        const weight = weights[i]!;
        if (weight === 0) continue;
        const money = x * means[i]! + v;
        count += weight;
        logMean += weight * logMeans[i]!;
        logs += weight * Math.log(money);
        inverses += weight / money;
        if (i % STEP_CUSTOMERS === STEP_CUSTOMERS - 1) yield i / means.length;
      }
      const shape = p * x;
      const digammaBoth = digamma(shape + q);
      const logX = Math.log(x);
      total +=
        count * (logGamma(shape + q) - logGamma(shape) - logGammaQ + q * logV + shape * logX) +
        (shape - 1) * logMean -
        (shape + q) * logs;
      byP += count * x * (digammaBoth - digamma(shape) + logX) + x * logMean - x * logs;
      byQ += count * (digammaBoth - digammaQ + logV) - logs;
      byV += (count * q) / v - (shape + q) * inverses;
    }
    gradient.set([byP, byQ, byV]);
    return total;
  };
}
