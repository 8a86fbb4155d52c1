/** Pearson's coefficient of two columns of one length; null where one of them does not vary. */
export function correlation(a: Float64Array, b: Float64Array): number | null {
  const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value / values.length, 0);
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, squaresA, squaresB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    both += (a[i]! - meanA) * (b[i]! - meanB);
    squaresA += (a[i]! - meanA) ** 2;
    squaresB += (b[i]! - meanB) ** 2;
  }
  const scale = Math.sqrt(squaresA) * Math.sqrt(squaresB);
  const rounding = (values: number, center: number): boolean => values <= (center * 1e-14) ** 2 * a.length;
  if (!(scale > 0) || rounding(squaresA, meanA) || rounding(squaresB, meanB)) return null;
  return Math.max(-1, Math.min(1, both / scale));
}
