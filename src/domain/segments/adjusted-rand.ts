const pairs = (count: number): number => (count * (count - 1)) / 2;

/**
 * Adjusted Rand index of two labellings of the same rows (Hubert & Arabie 1985, equation 5): 1 for the same
 * partition, about 0 for independent ones. Labels may be any numbers or text.
 */
export function adjustedRand<A, B>(first: ArrayLike<A>, second: ArrayLike<B>): number {
  const rows = first.length;
  const cells = new Map<A, Map<B, number>>();
  const firstCounts = new Map<A, number>();
  const secondCounts = new Map<B, number>();
  for (let i = 0; i < rows; i++) {
    const [a, b] = [first[i]!, second[i]!];
    const row = cells.get(a) ?? new Map<B, number>();
    cells.set(a, row.set(b, (row.get(b) ?? 0) + 1));
    firstCounts.set(a, (firstCounts.get(a) ?? 0) + 1);
    secondCounts.set(b, (secondCounts.get(b) ?? 0) + 1);
  }
  const sumPairs = (counts: Iterable<number>): number => {
    let sum = 0;
    for (const count of counts) sum += pairs(count);
    return sum;
  };
  let together = 0;
  for (const row of cells.values()) together += sumPairs(row.values());
  const inFirst = sumPairs(firstCounts.values());
  const inSecond = sumPairs(secondCounts.values());
  const expected = rows < 2 ? 0 : (inFirst * inSecond) / pairs(rows);
  const most = (inFirst + inSecond) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}
