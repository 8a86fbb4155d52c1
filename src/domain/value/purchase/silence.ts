import { probabilityAlive } from './alive';
import type { PurchaseHistory, PurchaseModel } from './model';
import { logTailOf, type LogTail } from './pareto-tail';

/**
 * P(no purchase in (T, T + t] | x, t_x, T): churn as a business sees it. It counts those who are gone, and those who are alive
 * and only wait: so it is larger than 1 − P(alive).
 *
 * Alive at T, the rate λ is Gamma(r + x, alpha + T). In BG/NBD and MBG/NBD nobody drops out before the next purchase, which
 * takes longer than t with probability E[e^(−λt)]. In Pareto/NBD the dropout rate μ is Gamma(s, beta + T), and the
 * probability is E[(μ + λ e^(−(λ + μ)t)) / (λ + μ)]: either both are waited out, or dropout comes first.
 */
export function probabilityNoPurchase(model: PurchaseModel, history: PurchaseHistory, t: number): number {
  const alive = probabilityAlive(model, history);
  return 1 - alive + alive * silenceWhileAlive(model, history, t);
}

/** The same for a customer known to be alive at T: it depends on x and T alone. */
export function silenceWhileAlive(
  { name, parameters }: PurchaseModel,
  { frequency, T }: Omit<PurchaseHistory, 'recency'>,
  t: number,
  logTail?: LogTail,
): number {
  const [r, alpha, s, beta] = parameters as unknown as [number, number, number, number];
  const m = r + frequency;
  const waits = m * Math.log((alpha + T) / (alpha + T + t));
  if (name !== 'paretoNbd') return Math.exp(waits);
  const front = m * Math.log(alpha + T) + s * Math.log(beta + T);
  const tailAt = logTail ?? logTailOf(parameters);
  const since = tailAt(frequency, T);
  const until = tailAt(frequency, T + t);
  const bothOutwaited = Math.exp(waits + s * Math.log((beta + T) / (beta + T + t)));
  return bothOutwaited + s * (Math.exp(front + since) - Math.exp(front + until));
}
