/**
 * E[M | x, m]: mean money of a purchase to expect of a customer, between the mean of the population and the customer's own
 * (Fader & Hardie 2013, equation 5). Nothing is known of customers without a repeat purchase or a positive mean: they get
 * the population's.
 *
 * @param parameters p, q and v, with q > 1
 */
export function expectedSpend(parameters: Float64Array, frequency: number, mean: number): number {
  const [p, q, v] = parameters as unknown as [number, number, number];
  return hasSpend(frequency, mean) ? (p * (v + frequency * mean)) / (p * frequency + q - 1) : (p * v) / (q - 1);
}

/** Whether a customer's own spend tells of what they will spend. */
export function hasSpend(frequency: number, mean: number): boolean {
  return frequency > 0 && mean > 0;
}
