import type { Steps } from '../../stats/steps';

const STEP_ROWS = 65_536;

/**
 * E[M | x, m]: mean money of a purchase to expect of a customer, between the mean of the population and the customer's own
 * (Fader & Hardie 2013, equation 5). Nothing is known of customers without a repeat purchase or a positive mean: they get
 * the population's.
 *
 * @param parameters p, q and v, with q > 1
 */
export function expectedSpend(parameters: Float64Array, frequency: number, mean: number): number {
  const [p, q, v] = [parameters[0]!, parameters[1]!, parameters[2]!];
  return hasSpend(frequency, mean) ? (p * (v + frequency * mean)) / (p * frequency + q - 1) : (p * v) / (q - 1);
}

/** Whether a customer's own spend tells of what they will spend. */
export function hasSpend(frequency: number, mean: number): boolean {
  return frequency > 0 && mean > 0;
}

/** The same by row; `NaN` for rows without a frequency. */
export function* expectedSpends(
  parameters: Float64Array,
  frequency: Float64Array,
  mean: Float64Array,
): Steps<Float64Array> {
  const spends = new Float64Array(frequency.length);
  for (let row = 0; row < spends.length; row++) {
    if (row % STEP_ROWS === 0) yield row / spends.length;
    spends[row] = frequency[row]! >= 0 ? expectedSpend(parameters, frequency[row]!, mean[row]!) : NaN;
  }
  return spends;
}
