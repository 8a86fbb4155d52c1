import type { Steps } from '../../stats/steps';
import type { PurchaseModel } from './model';
import type { PurchaseData } from './purchase-data';
import { repeatProbabilities } from './repeat-probabilities';

/** The last entry is of so many repeat purchases and more, as in the published tables. */
const MOST_REPEATS = 7;
/** Ages are told apart by so many classes. */
const AGE_CLASSES = 512;

export interface RepeatDistribution {
  readonly repeats: readonly number[];
  readonly actual: readonly number[];
  readonly expected: readonly number[];
}

/** Customers by number of repeat purchases: as they are, and as the model expects of customers of their ages. */
export function* repeatDistribution(model: PurchaseModel, data: PurchaseData): Steps<RepeatDistribution> {
  const { counts, agePair, ages, longestAge } = data;
  const actual = new Float64Array(MOST_REPEATS + 1);
  const customers = new Float64Array(AGE_CLASSES + 1);
  const times = new Float64Array(AGE_CLASSES + 1);
  for (let i = 0; i < counts.length; i++) {
    const pair = agePair[i]!;
    const count = counts[i]!;
    const age = Math.floor((ages.time[pair]! / longestAge) * AGE_CLASSES);
    actual[Math.min(MOST_REPEATS, ages.frequency[pair]!)]! += count;
    customers[age]! += count;
    times[age]! += count * ages.time[pair]!;
  }
  const expected = new Float64Array(MOST_REPEATS + 1);
  for (let age = 0; age < customers.length; age++) {
    if (customers[age] === 0) continue;
    yield age / customers.length;
    const probabilities = repeatProbabilities(model, times[age]! / customers[age]!, MOST_REPEATS);
    probabilities.forEach((probability, x) => (expected[x]! += customers[age]! * probability));
  }
  return {
    repeats: Array.from(actual, (_, x) => x),
    actual: Array.from(actual),
    expected: Array.from(expected),
  };
}
