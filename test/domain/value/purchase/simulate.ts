import { gammaVariate } from '../../../../src/domain/stats/gamma-variate';
import { seededRandom, type Random } from '../../../../src/domain/stats/random';
import type { PurchaseModel } from '../../../../src/domain/value/purchase/model';

/** A customer's life from the first purchase on: times of repeat purchases in (0, until], by the story of each model. */
export function simulatedPurchases({ name, parameters }: PurchaseModel, until: number, random: Random): number[] {
  const [r, alpha, third, fourth] = parameters as unknown as [number, number, number, number];
  const rate = gammaVariate(r, random) / alpha;
  const wait = (): number => -Math.log(1 - random()) / rate;
  const times: number[] = [];
  if (name === 'paretoNbd') {
    const death = (-Math.log(1 - random()) * fourth) / gammaVariate(third, random);
    for (let at = wait(); at <= Math.min(until, death); at += wait()) times.push(at);
    return times;
  }
  const [left, right] = [gammaVariate(third, random), gammaVariate(fourth, random)];
  const dropout = left / (left + right);
  if (name === 'mbgNbd' && random() < dropout) return times;
  for (let at = wait(); at <= until; at += wait()) {
    times.push(at);
    if (random() < dropout) break;
  }
  return times;
}

/** Histories of customers who began at different days of a year, in days; and what they bought in the time after. */
export function simulatedCustomers(model: PurchaseModel, count: number, ahead: number, seed = 1) {
  const random = seededRandom(seed);
  const made = () => new Float64Array(count);
  const [frequency, recency, T, after] = [made(), made(), made(), made()];
  for (let i = 0; i < count; i++) {
    const age = 100 + Math.floor(300 * random());
    const times = simulatedPurchases(model, age + ahead, random);
    const before = times.filter((time) => time <= age);
    frequency[i] = before.length;
    recency[i] = before.at(-1) ?? 0;
    T[i] = age;
    after[i] = times.length - before.length;
  }
  return { frequency, recency, T, after };
}
