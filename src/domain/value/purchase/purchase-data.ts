import { distinctRows } from '../../stats/distinct-rows';
import { portion, type Steps } from '../../stats/steps';
import { historyFault } from './history-fault';

/** Different pairs of a frequency and a time, column by column. */
export interface TimePairs {
  /** Place of the frequency in `frequencies`. */
  readonly place: Uint32Array;
  readonly frequency: Float64Array;
  readonly time: Float64Array;
}

/**
 * All that the likelihood of a purchase model depends on: the different (x, t_x, T) with their counts. Its costly parts depend
 * on (x, T) and (x, t_x) alone, of which there are fewer still.
 */
export interface PurchaseData {
  readonly customers: number;
  /** Customers of each (x, t_x, T); bootstrap samples weigh them anew. */
  readonly counts: Float64Array;
  /** The (x, T) and the (x, t_x) of each. */
  readonly agePair: Uint32Array;
  readonly recencyPair: Uint32Array;
  readonly ages: TimePairs;
  readonly recencies: TimePairs;
  /** Different frequencies, ascending. */
  readonly frequencies: Float64Array;
  readonly longestAge: number;
}

export interface GroupedPurchases {
  readonly data: PurchaseData;
  /** The (x, t_x, T) of each row; those of rows that were not used mean nothing. */
  readonly group: Uint32Array;
  /** Rows in use: those without a `historyFault`. */
  readonly rows: Uint32Array;
}

export interface PurchaseColumns {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly T: Float64Array;
}

const STEP_ROWS = 65_536;

/** Groups customers by their history. */
export function* groupHistories({ frequency, recency, T }: PurchaseColumns): Steps<GroupedPurchases> {
  const usable = new Uint32Array(frequency.length);
  let used = 0;
  for (let row = 0; row < frequency.length; row++) {
    if (row % STEP_ROWS === 0) yield (0.1 * row) / frequency.length;
    if (historyFault(frequency[row]!, recency[row]!, T[row]!) === null) usable[used++] = row;
  }
  const rows = usable.slice(0, used);
  const columns: Float64Array[] = [];
  for (const values of [frequency, recency, T]) {
    columns.push(gather(values, rows));
    yield 0.1 + (0.1 * columns.length) / 3;
  }
  const found = yield* portion(distinctRows(columns), 0.2, 0.7);
  const [x, last, age] = columns.map((values) => gather(values, found.first));
  const group = new Uint32Array(frequency.length);
  for (let i = 0; i < rows.length; i++) {
    if (i % STEP_ROWS === 0) yield 0.7;
    group[rows[i]!] = found.group[i]!;
  }
  const data = yield* portion(purchaseData(x!, last!, age!, found.counts), 0.7, 1);
  return { data, group, rows };
}

function* purchaseData(
  frequency: Float64Array,
  recency: Float64Array,
  T: Float64Array,
  counts: Float64Array,
): Steps<PurchaseData> {
  const different = yield* portion(distinctRows([frequency]), 0, 0.2);
  const frequencies = gather(frequency, different.first).sort();
  const places = new Map(Array.from(frequencies, (value, place) => [value, place]));
  const placeOf = Uint32Array.from(different.first, (row) => places.get(frequency[row]!)!);
  const pairs = function* (times: Float64Array): Steps<{ group: Uint32Array; pairs: TimePairs }> {
    const { first, group } = yield* distinctRows([frequency, times]);
    const place = new Uint32Array(first.length);
    for (let pair = 0; pair < first.length; pair++) place[pair] = placeOf[different.group[first[pair]!]!]!;
    return { group, pairs: { place, frequency: gather(frequency, first), time: gather(times, first) } };
  };
  const ages = yield* portion(pairs(T), 0.2, 0.6);
  const recencies = yield* portion(pairs(recency), 0.6, 1);
  return {
    customers: counts.reduce((sum, count) => sum + count, 0),
    counts,
    agePair: ages.group,
    recencyPair: recencies.group,
    ages: ages.pairs,
    recencies: recencies.pairs,
    frequencies,
    longestAge: T.reduce((most, age) => Math.max(most, age), 0),
  };
}

/** A loop, because `Float64Array.from` takes ten times as long. Adding 0 makes one number of 0 and −0. */
function gather(values: Float64Array, places: Uint32Array): Float64Array {
  const gathered = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) gathered[i] = values[places[i]!]! + 0;
  return gathered;
}

/** The same data, or a part of its histories taken evenly where there are more than `most`. */
export function* thinned(data: PurchaseData, most: number): Steps<PurchaseData> {
  const every = Math.ceil(data.counts.length / most);
  if (every <= 1) return data;
  const kept = Uint32Array.from({ length: Math.floor(data.counts.length / every) }, (_, i) => i * every);
  const { ages, recencies, agePair, recencyPair } = data;
  return yield* purchaseData(
    Float64Array.from(kept, (i) => ages.frequency[agePair[i]!]!),
    Float64Array.from(kept, (i) => recencies.time[recencyPair[i]!]!),
    Float64Array.from(kept, (i) => ages.time[agePair[i]!]!),
    Float64Array.from(kept, (i) => data.counts[i]!),
  );
}
