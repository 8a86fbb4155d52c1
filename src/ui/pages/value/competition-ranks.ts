/**
 * Ranks from 1 on of values that stand in order, highest first: equal values share the lowest of their ranks, and the next one
 * counts them all (1, 2, 2, 4).
 */
export function competitionRanks(ordered: readonly number[]): number[] {
  const ranks: number[] = [];
  for (const [place, value] of ordered.entries()) {
    ranks.push(place > 0 && value === ordered[place - 1] ? ranks[place - 1]! : place + 1);
  }
  return ranks;
}
