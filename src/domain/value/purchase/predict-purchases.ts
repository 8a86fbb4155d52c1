import type { Steps } from '../../stats/steps';
import { probabilityAlive } from './alive';
import { expectedWhileAlive } from './expected-purchases';
import type { PurchaseModel } from './model';
import { logTailOf, type LogTail } from './pareto-tail';
import type { GroupedPurchases, PurchaseData } from './purchase-data';
import { silenceWhileAlive } from './silence';
import { CURVE_VALUES, timeCurves } from './time-curves';

const STEP_HISTORIES = 2_048;
const STEP_ROWS = 65_536;

/** A figure a row; `NaN` for rows that were not used. */
export interface PurchasePredictions {
  /** In (T, T + length]. */
  readonly expectedPurchases: Float64Array;
  readonly probabilityAlive: Float64Array;
  /** In (T, T + length]. */
  readonly probabilityNoPurchase: Float64Array;
}

/** What the model foretells of each row: computed once for each different history. */
export function* predictPurchases(
  model: PurchaseModel,
  { data, group, rows }: GroupedPurchases,
  length: number,
): Steps<PurchasePredictions> {
  const { ages, counts, agePair } = data;
  const purchases = new Float64Array(ages.time.length);
  const silences = new Float64Array(ages.time.length);
  const logTail = manyTails(model, data, length);
  for (let pair = 0; pair < ages.time.length; pair++) {
    if (pair % STEP_HISTORIES === 0) yield (0.3 * pair) / ages.time.length;
    const history = { frequency: ages.frequency[pair]!, T: ages.time[pair]! };
    purchases[pair] = expectedWhileAlive(model, history, length);
    silences[pair] = silenceWhileAlive(model, history, length, logTail);
  }
  const alive = new Float64Array(counts.length);
  for (let i = 0; i < counts.length; i++) {
    if (i % STEP_HISTORIES === 0) yield 0.3 + (0.5 * i) / counts.length;
    alive[i] = probabilityAlive(model, historyAt(data, i), logTail);
  }
  const made = () => new Float64Array(group.length).fill(NaN);
  const [expectedPurchases, probabilityOfLife, probabilityNoPurchase] = [made(), made(), made()];
  for (let i = 0; i < rows.length; i++) {
    if (i % STEP_ROWS === 0) yield 0.8 + (0.2 * i) / rows.length;
    const row = rows[i]!;
    const place = group[row]!;
    const life = alive[place]!;
    expectedPurchases[row] = life * purchases[agePair[place]!]!;
    probabilityOfLife[row] = life;
    probabilityNoPurchase[row] = 1 - life + life * silences[agePair[place]!]!;
  }
  return { expectedPurchases, probabilityAlive: probabilityOfLife, probabilityNoPurchase };
}

/** Tails of Pareto/NBD, read off curves where there are very many. */
function manyTails({ name, parameters }: PurchaseModel, data: PurchaseData, ahead: number): LogTail | undefined {
  if (name !== 'paretoNbd') return undefined;
  const { frequencies, ages, recencies } = data;
  const exact = logTailOf(parameters);
  const places = new Map(Array.from(frequencies, (frequency, place) => [frequency, place]));
  const tailAt = timeCurves(
    frequencies.length,
    [ages, recencies],
    ahead,
  )(
    (place, time, values) => {
      values[0] = exact(frequencies[place]!, time);
    },
    Math.min(parameters[1]!, parameters[3]!),
  );
  const tail = new Float64Array(CURVE_VALUES);
  return (frequency, time) => {
    tailAt(places.get(frequency)!, time, tail);
    return tail[0]!;
  };
}

/** The history of a group. */
export function historyAt({ ages, recencies, agePair, recencyPair }: PurchaseData, i: number) {
  const pair = agePair[i]!;
  return { frequency: ages.frequency[pair]!, T: ages.time[pair]!, recency: recencies.time[recencyPair[i]!]! };
}
