import { gammaVariate } from '../../stats/gamma-variate';
import { poissonVariate } from '../../stats/poisson-variate';
import type { Random } from '../../stats/random';
import type { PurchaseHistory, PurchaseModel } from '../purchase/model';
import { hasSpend } from '../spend/expected-spend';
import type { Horizon } from './discounted-purchases';

/** A beta deviate whose parameters are far too small for both gammas to be above 0. */
const EVEN = 0.5;
/** Purchases expected a month beyond which it is quicker to draw how many there are than when each is. */
const MANY = 4;

/**
 * One way that a customer alive at T may go on: purchases within the horizon, each with a spend, discounted. Rates and the dropout are
 * drawn from what the models know of the customer. The work grows with the months, not with the purchases.
 *
 * @param spend p, q and v of Gamma-Gamma
 * @param mean own mean spend; of no meaning without repeat purchases
 */
export function futureSpend(
  { name, parameters }: PurchaseModel,
  spend: Float64Array,
  { frequency, T }: Omit<PurchaseHistory, 'recency'>,
  mean: number,
  { months, monthLength, discountRate }: Horizon,
  random: Random,
): number {
  const [r, alpha] = [parameters[0]!, parameters[1]!];
  const [third, fourth] = [parameters[2]!, parameters[3]!];
  const until = months * monthLength;
  const rate = gammaVariate(r + frequency, random) / (alpha + T);
  const wait = (by: number): number => -Math.log(1 - random()) / by;
  const pareto = name === 'paretoNbd';
  const death = pareto ? wait(gammaVariate(third, random) / (fourth + T)) : until;
  const end = Math.min(until, death);
  const many = rate * monthLength > MANY;
  const first = many ? 0 : wait(rate);
  if (first > end) return 0;
  const [p, q, v] = [spend[0]!, spend[1]!, spend[2]!];
  const known = hasSpend(frequency, mean) ? frequency : 0;
  const money = gammaVariate(p * known + q, random) / (v + (known === 0 ? 0 : known * mean));
  const dropout = pareto ? 0 : betaVariate(third, fourth + frequency + (name === 'mbgNbd' ? 1 : 0), random);
  let sum = 0;
  if (many) {
    let left = dropout > 0 ? Math.max(1, Math.ceil(Math.log(1 - random()) / Math.log1p(-dropout))) : Infinity;
    for (let month = 1; month <= months && left > 0; month++) {
      const span = Math.min(monthLength, end - (month - 1) * monthLength);
      if (span <= 0) break;
      const purchases = Math.min(left, poissonVariate(rate * span, random));
      left -= purchases;
      if (purchases > 0) sum += gammaVariate(p * purchases, random) / money / (1 + discountRate) ** month;
    }
    return sum;
  }
  for (let at = first; at <= end; at += wait(rate)) {
    sum += gammaVariate(p, random) / money / (1 + discountRate) ** Math.ceil(at / monthLength);
    if (dropout > 0 && random() < dropout) break;
  }
  return sum;
}

function betaVariate(a: number, b: number, random: Random): number {
  const first = gammaVariate(a, random);
  const second = gammaVariate(b, random);
  return first + second > 0 ? first / (first + second) : EVEN;
}
