import { betaGeometricMean } from '../../stats/beta-geometric-mean';
import { probabilityAlive } from './alive';
import type { PurchaseHistory, PurchaseModel } from './model';

/**
 * E[X(t)]: repeat purchases to expect from a new customer in (0, t]. BG/NBD: Fader, Hardie & Lee (2005, equation 9); MBG/NBD:
 * Batislam, Denizel & Filiztekin (2007); Pareto/NBD: Schmittlein, Morrison & Colombo (1987, equation 17).
 */
export function expectedRepeats(model: PurchaseModel, t: number): number {
  const atStart = { frequency: 0, recency: 0, T: 0 };
  return probabilityAlive(model, atStart) * expectedWhileAlive(model, atStart, t);
}

/**
 * E[Y(t) | x, t_x, T]: purchases to expect in (T, T + t]. Fader, Hardie & Lee (2005, equation 10); Pareto/NBD: Schmittlein,
 * Morrison & Colombo (1987, equation 22).
 */
export function expectedPurchases(model: PurchaseModel, history: PurchaseHistory, t: number): number {
  return probabilityAlive(model, history) * expectedWhileAlive(model, history, t);
}

/** The same for a customer known to be alive at T: it depends on x and T alone. */
export function expectedWhileAlive(
  { name, parameters }: PurchaseModel,
  { frequency, T }: Omit<PurchaseHistory, 'recency'>,
  t: number,
): number {
  const [r, alpha, third, fourth] = parameters as unknown as [number, number, number, number];
  const m = r + frequency;
  if (name !== 'paretoNbd') {
    const stays = fourth + frequency + (name === 'mbgNbd' ? 1 : 0);
    return betaGeometricMean(m, third, stays, t / (alpha + T + t));
  }
  const left = Math.log((fourth + T) / (fourth + T + t));
  const lifetime = third === 1 ? -left : -Math.expm1((third - 1) * left) / (third - 1);
  return ((m * (fourth + T)) / (alpha + T)) * lifetime;
}
