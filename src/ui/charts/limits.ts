/** Bars that can be told apart on a screen. */
export const MOST_BARS = 60;

/** Points that a scatter shows before they hide each other. */
export const MOST_POINTS = 2_000;

/** Points of a line: more than a chart has pixels. */
const MOST_LINE_POINTS = 1_000;

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Category colour; without one, the accent. */
  readonly color?: number | undefined;
  /** Held back, so that the others stand out. */
  readonly quiet?: boolean | undefined;
  /** So much of the value stands out; the rest of the bar is held back. */
  readonly part?: number | undefined;
  /** Shown on hover. */
  readonly note?: string | undefined;
}

/** The first bars, the rest summed into one. */
export function limitedBars(bars: readonly Bar[], otherLabel: string): readonly Bar[] {
  if (bars.length <= MOST_BARS) return bars;
  const rest = bars.slice(MOST_BARS - 1).reduce((sum, bar) => sum + bar.value, 0);
  return [...bars.slice(0, MOST_BARS - 1), { label: otherLabel, value: rest, color: -1 }];
}

/** Indices spread evenly over `length`, the first and the last among them. */
export function evenIndices(length: number, most: number): number[] {
  if (length <= most) return Array.from({ length }, (_, index) => index);
  return Array.from({ length: most }, (_, index) => Math.round((index * (length - 1)) / (most - 1)));
}

export function lineIndices(length: number): number[] {
  return evenIndices(length, MOST_LINE_POINTS);
}

/** For each group, which of its points are drawn: all groups are thinned alike. */
export function scatterIndices(sizes: readonly number[]): number[][] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const kept = Math.min(1, MOST_POINTS / Math.max(1, total));
  return sizes.map((size) => evenIndices(size, Math.max(Math.min(size, 2), Math.floor(size * kept))));
}
