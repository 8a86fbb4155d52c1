import type { Random } from '../../stats/random';
import type { Steps } from '../../stats/steps';
import type { PurchaseHistory, PurchaseModel } from '../purchase/model';
import { hasSpend } from '../spend/expected-spend';
import type { BootstrapSample } from './bootstrap';
import type { Horizon } from './discounted-purchases';
import { futureSpend } from './future';

/** Values of customers of one history, by sample. Hot loops: once a customer and sample. */
export interface SampledValues {
  /** Turns to a history. @param alive P(alive) @param purchases discounted, of a customer alive; both by sample */
  begin(history: PurchaseHistory, alive: Float64Array, purchases: Float64Array): void;
  /** Writes the values of a customer with this mean spend, of no meaning without a repeat purchase. */
  write(meanSpend: number, values: Float64Array): Steps<void>;
}

/** Expected values: purchases × spend × margin, where the expected spend of a mean m is `shared` + `own` · m. */
export function expectedValues(samples: readonly BootstrapSample[], margin: number): SampledValues {
  const made = () => new Float64Array(samples.length);
  const [shared, own, unknown] = [made(), made(), made()];
  let frequency = 0;
  return {
    begin(history, alive, purchases) {
      ({ frequency } = history);
      for (let i = 0; i < samples.length; i++) {
        const [p, q, v] = samples[i]!.spend as unknown as [number, number, number];
        const bought = alive[i]! * purchases[i]! * margin * p;
        const known = bought / (p * frequency + q - 1);
        shared[i] = known * v;
        own[i] = known * frequency;
        unknown[i] = (bought * v) / (q - 1);
      }
    },
    // eslint-disable-next-line require-yield -- what may come takes steps
    *write(meanSpend, values) {
      if (!hasSpend(frequency, meanSpend)) values.set(unknown);
      else for (let i = 0; i < values.length; i++) values[i] = shared[i]! + own[i]! * meanSpend;
    },
  };
}

/** Random numbers in one step of a few milliseconds: a future far ahead takes thousands. */
const STEP_DRAWS = 50_000;

/** Values that may come: one future of each sample. */
export function possibleValues(
  models: readonly PurchaseModel[],
  samples: readonly BootstrapSample[],
  margin: number,
  horizon: Horizon,
  random: Random,
): SampledValues {
  let at: PurchaseHistory = { frequency: 0, recency: 0, T: 0 };
  let probabilities: Float64Array = new Float64Array(samples.length);
  let drawn = 0;
  const counted: Random = () => {
    drawn++;
    return random();
  };
  return {
    begin(history, alive) {
      at = history;
      probabilities = alive;
    },
    *write(meanSpend, values) {
      for (let i = 0; i < values.length; i++) {
        values[i] =
          counted() < probabilities[i]!
            ? margin * futureSpend(models[i]!, samples[i]!.spend, at, meanSpend, horizon, counted)
            : 0;
        if (drawn < STEP_DRAWS) continue;
        drawn = 0;
        yield 0;
      }
    },
  };
}
