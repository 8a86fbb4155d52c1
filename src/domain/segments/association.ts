export interface Association {
  /**
   * How far each cell is from independence, in standard deviations: adjusted residuals (Haberman 1973, equation 2.4);
   * 0 where a margin leaves no room to differ.
   */
  readonly residual: readonly (readonly number[])[];
  /** Cramér's V (1946, section 21.9), 0 for independent groupings to 1; 0 where there is nothing to compare. */
  readonly cramersV: number;
}

/** How much two groupings of the same rows have to do with each other. */
export function association(count: readonly (readonly number[])[]): Association {
  const rows = count.map(sum);
  const columns = (count[0] ?? []).map((_, column) => sum(count.map((row) => row[column]!)));
  const all = sum(rows);
  let chiSquared = 0;
  const residual = count.map((row, r) =>
    row.map((observed, c) => {
      const expected = (rows[r]! * columns[c]!) / all;
      if (expected > 0) chiSquared += (observed - expected) ** 2 / expected;
      const variance = expected * (1 - rows[r]! / all) * (1 - columns[c]! / all);
      return variance > 0 ? (observed - expected) / Math.sqrt(variance) : 0;
    }),
  );
  const present = (totals: readonly number[]): number => totals.filter((total) => total > 0).length;
  const freedom = Math.min(present(rows), present(columns)) - 1;
  return { residual, cramersV: freedom > 0 ? Math.sqrt(chiSquared / (all * freedom)) : 0 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
