import { ClienteleError } from '../error';
import type { Matrix } from '../stats/matrix';
import type { Random } from '../stats/random';
import type { Steps } from '../stats/steps';

const STEP_CELLS = 1_000_000;

/**
 * Starting centers by greedy k-means++ (Arthur & Vassilvitskii 2007; of 2 + ⌊ln k⌋ candidates drawn with
 * probability proportional to the squared distance from the centers so far, the one that lowers the sum of
 * these distances most, as scikit-learn does). The centers are different rows of the data.
 *
 * @throws ClienteleError `too-few-groups` where fewer than `nClusters` rows differ
 */
export function* kmeansPlusPlus(data: Matrix, nClusters: number, random: Random): Steps<Matrix> {
  const { rows, columns, values } = data;
  const trials = 2 + Math.floor(Math.log(nClusters));
  const centers = new Float64Array(nClusters * columns);
  let nearest = new Float64Array(rows).fill(Infinity);
  let best = new Float64Array(rows);
  let candidate = new Float64Array(rows);
  let potential = Infinity;
  for (let center = 0; center < nClusters; center++) {
    if (potential === 0) throw tooFewGroups(nClusters, center);
    let chosen = -1;
    let lowest = Infinity;
    for (let trial = 0; trial < (center === 0 ? 1 : trials); trial++) {
      const row = center === 0 ? Math.floor(random() * rows) : drawByWeight(nearest, random() * potential);
      const total = yield* distancesOrNearest(data, row, nearest, candidate, center / nClusters);
      if (chosen < 0 || total < lowest) {
        chosen = row;
        lowest = total;
        [best, candidate] = [candidate, best];
      }
    }
    [nearest, best] = [best, nearest];
    potential = lowest;
    centers.set(values.subarray(chosen * columns, (chosen + 1) * columns), center * columns);
  }
  return { rows: nClusters, columns, values: centers };
}

/** Each row's squared distance from `row`, or from the nearest center so far where that is less; returns their sum. */
function* distancesOrNearest(
  { rows, columns, values }: Matrix,
  row: number,
  nearest: Float64Array,
  out: Float64Array,
  progress: number,
): Generator<number, number, void> {
  const stepRows = Math.max(1, Math.floor(STEP_CELLS / columns));
  const origin = values.slice(row * columns, (row + 1) * columns);
  let total = 0;
  for (let from = 0; from < rows; from += stepRows) {
    const to = Math.min(rows, from + stepRows);
    for (let i = from, at = from * columns; i < to; i++) {
      let distance = 0;
      for (let j = 0; j < columns; j++, at++) {
        const difference = values[at]! - origin[j]!;
        distance += difference * difference;
      }
      if (distance > nearest[i]!) distance = nearest[i]!;
      out[i] = distance;
      total += distance;
    }
    yield progress;
  }
  return total;
}

/** The first row at which the running sum of the weights passes `target`; never a row of weight 0. */
function drawByWeight(weights: Float64Array, target: number): number {
  let sum = 0;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    sum += weights[i]!;
    last = i;
    if (sum > target) break;
  }
  return last;
}

function tooFewGroups(nClusters: number, groups: number): ClienteleError {
  return new ClienteleError(
    'too-few-groups',
    `${nClusters} clusters need as many different rows; there are only ${groups} in the chosen columns.`,
    { groups, needed: nClusters },
  );
}
