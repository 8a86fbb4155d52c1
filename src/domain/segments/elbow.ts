/**
 * The place at which a curve that falls ever less turns: where it is farthest below the line between its ends
 * (Satopää, Albrecht, Irwin & Raghavan 2011, "Kneedle", for a convex decreasing curve). Null for fewer than three
 * points, or a curve that is never below that line.
 *
 * @param x ascending
 */
export function elbow(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const last = x.length - 1;
  const width = x[last]! - x[0]!;
  const height = y[0]! - y[last]!;
  if (last < 2 || !(width > 0) || !(height > 0)) return null;
  let most = 0;
  let best: number | null = null;
  for (let i = 1; i < last; i++) {
    const below = (y[0]! - y[i]!) / height - (x[i]! - x[0]!) / width;
    if (below > most + 1e-12) {
      most = below;
      best = i;
    }
  }
  return best;
}
