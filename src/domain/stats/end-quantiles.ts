import { quantile } from './quantile';

/** Of more values beyond a quantile than these, sorting is quicker. */
const MOST_KEPT = 24;

/**
 * Two quantiles, one near either end, of many sets of values of one size: the same as `quantile` of them sorted, but only those
 * beyond the quantiles are put in order.
 */
export class EndQuantiles {
  low = NaN;
  high = NaN;
  readonly #least: Float64Array;
  readonly #most: Float64Array;
  readonly #kept: number;

  /** @param below the share for `low` @param above the share for `high`: 1 − below */
  constructor(
    private readonly size: number,
    private readonly below: number,
    private readonly above: number,
  ) {
    this.#kept = Math.floor(below * (size - 1)) + 2;
    this.#least = new Float64Array(this.#kept);
    this.#most = new Float64Array(this.#kept);
  }

  /** Sets `low` and `high`; may put the values in order. */
  read(values: Float64Array): void {
    const kept = this.#kept;
    if (kept > MOST_KEPT || 2 * kept > this.size) {
      values.sort();
      this.low = quantile(values, this.below);
      this.high = quantile(values, this.above);
      return;
    }
    const [least, most] = [this.#least, this.#most];
    least.fill(Infinity);
    most.fill(-Infinity);
    for (const value of values) {
      if (value < least[kept - 1]!) {
        let at = kept - 1;
        for (; at > 0 && least[at - 1]! > value; at--) least[at] = least[at - 1]!;
        least[at] = value;
      }
      if (value > most[kept - 1]!) {
        let at = kept - 1;
        for (; at > 0 && most[at - 1]! < value; at--) most[at] = most[at - 1]!;
        most[at] = value;
      }
    }
    const part = this.below * (this.size - 1) - (kept - 2);
    this.low = least[kept - 2]! + part * (least[kept - 1]! - least[kept - 2]!);
    this.high = most[kept - 2]! + part * (most[kept - 1]! - most[kept - 2]!);
  }
}
