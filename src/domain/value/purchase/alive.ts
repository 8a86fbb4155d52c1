import type { PurchaseHistory, PurchaseModel } from './model';
import { logTailOf, type LogTail } from './pareto-tail';

/**
 * P(alive at T | x, t_x, T). BG/NBD: Fader, Hardie & Lee (2008, "Computing P(alive) using the BG/NBD model"): 1 for customers
 * without a repeat purchase, who cannot have dropped out. MBG/NBD: Batislam, Denizel & Filiztekin (2007, equation 5).
 * Pareto/NBD: Schmittlein, Morrison & Colombo (1987, equations 11 to 13), with the tail integrals of `paretoTail`.
 */
export function probabilityAlive(
  { name, parameters }: PurchaseModel,
  { frequency, recency, T }: PurchaseHistory,
  logTail?: LogTail,
): number {
  // Once a customer and bootstrap sample: by an iterator this would take twice the time.
  const [r, alpha] = [parameters[0]!, parameters[1]!];
  const [third, fourth] = [parameters[2]!, parameters[3]!];
  const m = r + frequency;
  if (name === 'paretoNbd') {
    const alive = -m * Math.log(alpha + T) - third * Math.log(fourth + T);
    const tailAt = logTail ?? logTailOf(parameters);
    const since = tailAt(frequency, recency);
    const until = tailAt(frequency, T);
    return 1 / (1 + third * (Math.exp(since - alive) - Math.exp(until - alive)));
  }
  const chances = name === 'mbgNbd' ? frequency + 1 : frequency;
  if (chances === 0) return 1;
  const odds = Math.log(third / (fourth + chances - 1)) + m * Math.log((alpha + T) / (alpha + recency));
  return 1 / (1 + Math.exp(odds));
}
