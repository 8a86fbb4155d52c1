/** As many letters as may be wrong in a name: one in four, at least one. */
const LETTERS_A_SLIP = 4;
const MOST_SLIPS = 3;

/** Of the names the one that was most likely meant: the same but for case and signs, or else with a slip or two. */
export function nearestName(written: string, names: readonly string[]): string | null {
  const wanted = plain(written);
  const same = names.find((name) => plain(name) === wanted);
  if (same !== undefined) return same;
  const most = Math.min(MOST_SLIPS, Math.max(1, Math.floor(wanted.length / LETTERS_A_SLIP)));
  let nearest: { name: string; slips: number } | null = null;
  for (const name of names) {
    const other = plain(name);
    if (Math.abs(other.length - wanted.length) > most || Math.max(other.length, wanted.length) <= most) continue;
    const slips = editDistance(wanted, other);
    if (slips <= most && (nearest === null || slips < nearest.slips)) nearest = { name, slips };
  }
  return nearest?.name ?? null;
}

const plain = (name: string): string => {
  const letters = name.normalize('NFKC').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]/gu, '') || letters;
};

/** Letters to add, take away, exchange, or swap with their neighbour (optimal string alignment; Damerau 1964). */
function editDistance(left: string, right: string): number {
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const exchanged = above[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, exchanged);
      const swaps = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (swaps) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = above;
    above = row;
  }
  return above[right.length]!;
}
