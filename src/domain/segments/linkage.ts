import { ClienteleError } from '../error';
import type { Matrix } from '../stats/matrix';
import type { Steps } from '../stats/steps';

export type LinkageMethod = 'ward' | 'average' | 'complete' | 'single';

const STEP_WORK = 2_000_000;

/** A merge of the clusters that two rows are in, at a height. */
export interface Merge {
  readonly a: number;
  readonly b: number;
  readonly height: number;
}

/**
 * Agglomerative clustering by Euclidean distance: the merges, in no order, by chains of nearest neighbours (Benzécri 1982;
 * Müllner 2011, section 3.2), which takes the square of the rows in time and memory. Distances between clusters are
 * brought up to date by the formula of Lance & Williams (1967).
 *
 * @param data at least two rows
 * @throws ClienteleError `not-converged` where distances are beyond float64
 */
export function* linkage({ rows, columns, values }: Matrix, method: LinkageMethod): Steps<Merge[]> {
  const distances = yield* pairDistances({ rows, columns, values });
  const place = (i: number, j: number): number => (i < j ? condensed(rows, i, j) : condensed(rows, j, i));
  const sizes = new Float64Array(rows).fill(1);
  const merges: Merge[] = [];
  const chain: number[] = [];
  let work = 0;
  let firstAlive = 0;
  while (merges.length < rows - 1) {
    if (chain.length === 0) {
      while (sizes[firstAlive] === 0) firstAlive++;
      chain.push(firstAlive);
    }
    const tip = chain.at(-1)!;
    const previous = chain.at(-2) ?? -1;
    // The previous one is kept among equally near ones, or a chain might never end.
    let nearest = previous;
    let height = previous < 0 ? Infinity : distances[place(tip, previous)]!;
    for (let other = firstAlive; other < rows; other++) {
      if (sizes[other] === 0 || other === tip) continue;
      const distance = distances[place(tip, other)]!;
      if (distance >= height) continue;
      height = distance;
      nearest = other;
    }
    work += 2 * rows;
    if (nearest !== previous) {
      chain.push(nearest);
    } else {
      chain.length -= 2;
      merges.push({ a: tip, b: nearest, height });
      join(distances, sizes, method, height, Math.min(tip, nearest), Math.max(tip, nearest), place);
    }
    if (work < STEP_WORK) continue;
    work = 0;
    yield 0.3 + (0.7 * merges.length) / rows;
  }
  return merges;
}

/** The later of two clusters takes the earlier one in. */
function join(
  distances: Float64Array,
  sizes: Float64Array,
  method: LinkageMethod,
  height: number,
  gone: number,
  kept: number,
  place: (i: number, j: number) => number,
): void {
  const [a, b] = [sizes[gone]!, sizes[kept]!];
  sizes[gone] = 0;
  sizes[kept] = a + b;
  for (let other = 0; other < sizes.length; other++) {
    const c = sizes[other]!;
    if (c === 0 || other === kept) continue;
    const [x, y] = [distances[place(other, gone)]!, distances[place(other, kept)]!];
    distances[place(other, kept)] = updated(method, x, y, height, a, b, c);
  }
}

/** The distance of a cluster of size `c` from the union of those of sizes `a` and `b`, `x` and `y` away and `height` apart. */
function updated(method: LinkageMethod, x: number, y: number, height: number, a: number, b: number, c: number): number {
  if (method === 'single') return Math.min(x, y);
  if (method === 'complete') return Math.max(x, y);
  if (method === 'average') return (a * x + b * y) / (a + b);
  return Math.sqrt(((a + c) * x * x + (b + c) * y * y - c * height * height) / (a + b + c));
}

function condensed(rows: number, i: number, j: number): number {
  return i * rows - (i * (i + 3)) / 2 + j - 1;
}

/** Distances of all pairs of rows, each once: those of the first row, then those of the second with later ones, and so on. */
function* pairDistances({ rows, columns, values }: Matrix): Steps<Float64Array> {
  const distances = new Float64Array((rows * (rows - 1)) / 2);
  let work = 0;
  for (let i = 0, out = 0; i < rows; i++) {
    for (let j = i + 1, at = j * columns; j < rows; j++, out++) {
      let square = 0;
      for (let here = i * columns, end = here + columns; here < end; here++, at++) {
        const difference = values[at]! - values[here]!;
        square += difference * difference;
      }
      if (square === Infinity) throw tooLarge();
      distances[out] = Math.sqrt(square);
    }
    work += (rows - i) * columns;
    if (work < STEP_WORK) continue;
    work = 0;
    yield 0.3 * (1 - ((rows - i) / rows) ** 2);
  }
  return distances;
}

function tooLarge(): ClienteleError {
  return new ClienteleError(
    'not-converged',
    'The values are too large for squared distances: scale the columns (zscore or minmax).',
  );
}
