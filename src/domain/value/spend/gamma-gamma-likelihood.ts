import { digamma } from '../../stats/digamma';
import { logGamma } from '../../stats/log-gamma';
import type { Steps } from '../../stats/steps';
import type { SpendData } from './spend-data';

const STEP_CUSTOMERS = 65_536;

/**
 * The log-likelihood of Gamma-Gamma (Fader & Hardie 2013, "The Gamma-Gamma model of monetary value", equation 1a) for spend in
 * units of its scale, with its gradient by p, q and v. Only ln(x·m + v) is computed for each customer, all else for each x.
 */
export function gammaGammaLikelihood({ frequencies, starts, means, weights }: SpendData) {
  const customers = new Float64Array(frequencies.length);
  const logMeans = new Float64Array(frequencies.length);
  for (let place = 0; place < frequencies.length; place++) {
    for (let i = starts[place]!; i < starts[place + 1]!; i++) {
      customers[place]! += weights[i]!;
      logMeans[place]! += weights[i]! * Math.log(means[i]!);
    }
  }
  return function* logLikelihood(p: number, q: number, v: number, gradient: Float64Array): Steps<number> {
    let total = 0;
    let [byP, byQ, byV] = [0, 0, 0];
    let due = STEP_CUSTOMERS;
    const [logV, logGammaQ, digammaQ] = [Math.log(v), logGamma(q), digamma(q)];
    for (let place = 0; place < frequencies.length; place++) {
      const x = frequencies[place]!;
      const count = customers[place]!;
      let logs = 0;
      let inverses = 0;
      for (let i = starts[place]!; i < starts[place + 1]!; i++) {
        const money = x * means[i]! + v;
        logs += weights[i]! * Math.log(money);
        inverses += weights[i]! / money;
      }
      const shape = p * x;
      const digammaBoth = digamma(shape + q);
      const logX = Math.log(x);
      total +=
        count * (logGamma(shape + q) - logGamma(shape) - logGammaQ + q * logV + shape * logX) +
        (shape - 1) * logMeans[place]! -
        (shape + q) * logs;
      byP += count * x * (digammaBoth - digamma(shape) + logX) + x * logMeans[place]! - x * logs;
      byQ += count * (digammaBoth - digammaQ + logV) - logs;
      byV += (count * q) / v - (shape + q) * inverses;
      if (starts[place + 1]! > due) {
        due = starts[place + 1]! + STEP_CUSTOMERS;
        yield place / frequencies.length;
      }
    }
    gradient.set([byP, byQ, byV]);
    return total;
  };
}
