/** Scores of a cell, from 1 on. */
export interface RfmScores {
  readonly r: number;
  readonly f: number;
  readonly m: number;
}

export function placeOf({ r, f, m }: RfmScores, bins: number): number {
  return ((r - 1) * bins + f - 1) * bins + m - 1;
}

export function scoresOf(place: number, bins: number): RfmScores {
  return {
    r: 1 + Math.floor(place / bins ** 2),
    f: 1 + (Math.floor(place / bins) % bins),
    m: 1 + (place % bins),
  };
}

/**
 * Where a key leads from a cell: the grids stand side by side, most money first, each with recency upwards and frequency
 * to the right. Null for other keys.
 */
export function walked(place: number, key: string, bins: number): number | null {
  const at = scoresOf(place, bins);
  const within = (score: number): number => Math.min(bins, Math.max(1, score));
  const to = (scores: Partial<RfmScores>): number => placeOf({ ...at, ...scores }, bins);
  switch (key) {
    case 'ArrowUp':
      return to({ r: within(at.r + 1) });
    case 'ArrowDown':
      return to({ r: within(at.r - 1) });
    case 'ArrowRight':
      if (at.f < bins) return to({ f: at.f + 1 });
      return at.m > 1 ? to({ f: 1, m: at.m - 1 }) : place;
    case 'ArrowLeft':
      if (at.f > 1) return to({ f: at.f - 1 });
      return at.m < bins ? to({ f: bins, m: at.m + 1 }) : place;
    case 'PageDown':
      return to({ m: within(at.m - 1) });
    case 'PageUp':
      return to({ m: within(at.m + 1) });
    case 'Home':
      return to({ f: 1 });
    case 'End':
      return to({ f: bins });
    default:
      return null;
  }
}
