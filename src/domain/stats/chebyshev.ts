/** `count` points from one end to the other, close together at the ends: Chebyshev points of the second kind, ascending. */
export function chebyshevPoints(from: number, to: number, count: number): Float64Array {
  return Float64Array.from(
    { length: count },
    (_, i) => (from + to) / 2 - ((to - from) / 2) * Math.cos((Math.PI * i) / (count - 1)),
  );
}

/**
 * What each point counts for in the value at `at` of the polynomial through all: the barycentric formula (Berrut & Trefethen 2004,
 * equations 4.2 and 5.4). Overwrites `shares`.
 *
 * @param points by `chebyshevPoints`
 */
export function chebyshevShares(points: Float64Array, at: number, shares: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < points.length; i++) {
    const distance = at - points[i]!;
    if (distance === 0) {
      shares.fill(0);
      shares[i] = 1;
      return;
    }
    const end = i === 0 || i === points.length - 1;
    const share = ((i % 2 === 0 ? 1 : -1) * (end ? 0.5 : 1)) / distance;
    shares[i] = share;
    sum += share;
  }
  for (let i = 0; i < shares.length; i++) shares[i]! /= sum;
}
