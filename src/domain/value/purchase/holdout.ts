import { correlation } from '../../stats/correlation';
import type { Finding } from './verdict';

/** The last entry is of so many repeat purchases and more, as in the published tables. */
const MOST_FREQUENCY = 7;
/** Fewer purchases than these say little of a model. */
const FEW_PURCHASES = 30;
/** Of fewer, chance alone makes the total vary by more than `OFF`: 1 / √n of it. */
const MANY_PURCHASES = 100;
/** Shares by which the expected total may be off. */
const OFF = 0.1;
const FAR_OFF = 0.25;

/** Purchases in the holdout as they were, and as the model expects them given the calibration (conditional expectation). */
export interface HoldoutFigures {
  readonly actual: number;
  readonly expected: number;
  /** Means by frequency in calibration; the last entry is of that frequency and more. */
  readonly byFrequency: {
    readonly frequency: readonly number[];
    readonly customers: readonly number[];
    readonly actual: readonly number[];
    readonly expected: readonly number[];
  };
  /** Of a customer's holdout purchases. */
  readonly mae: number;
  readonly rmse: number;
  readonly correlation: number | null;
}

/** @param expected by row; `NaN` for those who are not in the calibration */
export function holdoutFigures(frequency: Float64Array, actual: Float64Array, expected: Float64Array): HoldoutFigures {
  const known = (values: Float64Array) => values.filter((_, row) => Number.isFinite(expected[row]));
  const [x, bought, foretold] = [known(frequency), known(actual), known(expected)];
  const made = () => new Array<number>(MOST_FREQUENCY + 1).fill(0);
  const [customers, actualSums, expectedSums] = [made(), made(), made()];
  let [absolute, squares] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const place = Math.min(MOST_FREQUENCY, x[i]!);
    customers[place]!++;
    actualSums[place]! += bought[i]!;
    expectedSums[place]! += foretold[i]!;
    absolute += Math.abs(bought[i]! - foretold[i]!);
    squares += (bought[i]! - foretold[i]!) ** 2;
  }
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const present = customers.flatMap((count, place) => (count > 0 ? [place] : []));
  return {
    actual: total(actualSums),
    expected: total(expectedSums),
    byFrequency: {
      frequency: present,
      customers: present.map((place) => customers[place]!),
      actual: present.map((place) => actualSums[place]! / customers[place]!),
      expected: present.map((place) => expectedSums[place]! / customers[place]!),
    },
    mae: absolute / x.length,
    rmse: Math.sqrt(squares / x.length),
    correlation: correlation(bought, foretold),
  };
}

export function holdoutFinding({ actual, expected }: Pick<HoldoutFigures, 'actual' | 'expected'>): Finding {
  const model = 'purchase';
  if (!tells({ actual })) {
    return { model, code: 'few-holdout-purchases', trust: 'fair', details: { actual, expected } };
  }
  const off = expected / actual - 1;
  const details = { actual, expected, off };
  if (Math.abs(off) <= OFF) {
    return { model, code: 'holdout-good', trust: actual < MANY_PURCHASES ? 'fair' : 'good', details };
  }
  return { model, code: 'holdout-off', trust: Math.abs(off) > FAR_OFF ? 'poor' : 'fair', details };
}

/** Purchases after a day as they were, and as they were foretold on it. */
export interface HeldTest extends Pick<HoldoutFigures, 'actual' | 'expected'> {
  /** ISO 8601. */
  readonly calibrationEnd: string;
}

/** Whether there were enough purchases to tell something of the model. */
export function tells({ actual }: Pick<HoldoutFigures, 'actual'>): boolean {
  return actual >= FEW_PURCHASES;
}

/** Of tests on less of the time: that which was off the most, where it was. They know less, so that they give no worse than to doubt. */
export function earlierFindings(tests: readonly HeldTest[]): Finding[] {
  const offs = tests.map(({ calibrationEnd, actual, expected }) => ({ calibrationEnd, off: expected / actual - 1 }));
  const [worst] = offs.sort((a, b) => Math.abs(b.off) - Math.abs(a.off));
  if (!worst || Math.abs(worst.off) <= OFF) return [];
  return [{ model: 'purchase', code: 'earlier-test-off', trust: 'fair', details: worst }];
}
