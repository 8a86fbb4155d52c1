/** Of the finite values. */
export function total(values: Float64Array): number {
  return values.reduce((sum, value) => (Number.isFinite(value) ? sum + value : sum), 0);
}
