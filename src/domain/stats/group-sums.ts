/**
 * Sums of values by group, with what rounding loses carried along (Neumaier 1974, "Rundungsfehleranalyse einiger
 * Verfahren zur Summation endlicher Summen", the improved Kahan-Babuška algorithm). Decimals that a `decimalScale` is
 * known of are added as whole numbers, so that cents add up to cents: 130.7 − 30.2 is 100.5, not 100.49999999999999.
 */
export class GroupSums {
  readonly #sums: Float64Array;
  readonly #lost: Float64Array;

  /** @param scale of all values that will be added, by `decimalScale` */
  constructor(
    groups: number,
    private readonly scale: number | null = null,
  ) {
    this.#sums = new Float64Array(groups);
    this.#lost = new Float64Array(groups);
  }

  /** @param value finite */
  add(group: number, value: number): void {
    if (this.scale !== null) {
      // Whole numbers that are known to add up to no more than a double holds: nothing is lost.
      this.#sums[group]! += Math.round(value * this.scale);
      return;
    }
    const sum = this.#sums[group]!;
    const next = sum + value;
    this.#lost[group]! += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    this.#sums[group] = next;
  }

  totals(): Float64Array {
    const { scale } = this;
    return this.#sums.map((sum, group) => (sum + this.#lost[group]!) / (scale ?? 1));
  }
}
