import { probabilityAlive } from './alive';
import { expectedPurchases } from './expected-purchases';
import type { PurchaseHistory, PurchaseModel } from './model';
import type { PurchaseData } from './purchase-data';

const MOST_COLUMNS = 30;
const MOST_ROWS = 30;

/** By frequency (columns) and recency (rows), for customers of one age: `[recency][frequency]`, null where impossible. */
export interface FrequencyRecencyMatrix {
  readonly T: number;
  readonly frequencies: readonly number[];
  readonly recencies: readonly number[];
  readonly expectedPurchases: readonly (readonly (number | null)[])[];
  readonly probabilityAlive: readonly (readonly (number | null)[])[];
}

/** For the oldest customers, up to the highest frequency or `MOST_COLUMNS` frequencies evenly below it. */
export function frequencyRecencyMatrix(
  model: PurchaseModel,
  { frequencies, longestAge: T }: PurchaseData,
  length: number,
): FrequencyRecencyMatrix {
  const most = frequencies.at(-1) ?? 0;
  const step = Math.ceil(most / MOST_COLUMNS) || 1;
  const columns = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
  const rows = Array.from({ length: MOST_ROWS + 1 }, (_, i) => (i * T) / MOST_ROWS);
  const cells = (figure: (history: PurchaseHistory) => number) =>
    rows.map((recency) =>
      columns.map((frequency) => ((frequency === 0) === (recency === 0) ? figure({ frequency, recency, T }) : null)),
    );
  return {
    T,
    frequencies: columns,
    recencies: rows,
    expectedPurchases: cells((history) => expectedPurchases(model, history, length)),
    probabilityAlive: cells((history) => probabilityAlive(model, history)),
  };
}
