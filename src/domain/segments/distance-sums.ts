import type { Steps } from '../stats/steps';

/** Rows whose distances are held at a time: with four columns of theirs they stay in the nearest cache. */
const BLOCK_ROWS = 512;
/** Multiplications in one step: a few milliseconds. */
const STEP_WORK = 4_000_000;

/** Rows in the order of their clusters, column after column: cell (i, j) is `values[j * rows + i]`. */
export interface ClusteredRows {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  /** The rows of cluster `c` are `starts[c]` up to `starts[c + 1]`. */
  readonly starts: Uint32Array;
}

/**
 * The Euclidean distances of each row from the rows of each cluster, added up; each pair is looked at once. Sums of cluster
 * `c` begin at `c * rows`. Alone in its file because it is nearly all of the time that a silhouette takes.
 */
export function* distanceSums(points: ClusteredRows): Steps<Float64Array> {
  const { rows, columns, starts } = points;
  const sums = new Float64Array((starts.length - 1) * rows);
  const squares = new Float64Array(BLOCK_ROWS);
  let cluster = 0;
  let work = 0;
  for (let row = 0; row < rows; row++) {
    while (row >= starts[cluster + 1]!) cluster++;
    for (let from = row + 1; from < rows; from += BLOCK_ROWS) {
      const to = Math.min(rows, from + BLOCK_ROWS);
      squareDistances(points, row, from, to, squares);
      addDistances(points, squares, row, cluster, from, to, sums);
    }
    work += (rows - row) * columns;
    if (work < STEP_WORK) continue;
    work = 0;
    yield 1 - ((rows - row) / rows) ** 2;
  }
  return sums;
}

/** Of a row from those of a block: four columns at a time, so that a square is loaded and stored a quarter as often. */
function squareDistances(
  { rows, columns, values }: ClusteredRows,
  row: number,
  from: number,
  to: number,
  squares: Float64Array,
): void {
  const count = to - from;
  squares.fill(0, 0, count);
  let column = 0;
  for (; column + 4 <= columns; column += 4) {
    const first = column * rows;
    const second = first + rows;
    const third = second + rows;
    const fourth = third + rows;
    const a = values[first + row]!;
    const b = values[second + row]!;
    const c = values[third + row]!;
    const d = values[fourth + row]!;
    for (let at = 0, other = from; at < count; at++, other++) {
      const e = values[first + other]! - a;
      const f = values[second + other]! - b;
      const g = values[third + other]! - c;
      const h = values[fourth + other]! - d;
      squares[at]! += e * e + f * f + (g * g + h * h);
    }
  }
  for (; column < columns; column++) {
    const own = values[column * rows + row]!;
    for (let at = 0, other = column * rows + from; at < count; at++, other++) {
      const difference = values[other]! - own;
      squares[at]! += difference * difference;
    }
  }
}

function addDistances(
  { rows, starts }: ClusteredRows,
  squares: Float64Array,
  row: number,
  own: number,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  for (let cluster = own; cluster + 1 < starts.length && starts[cluster]! < to; cluster++) {
    const end = Math.min(to, starts[cluster + 1]!);
    let total = 0;
    for (let other = Math.max(from, starts[cluster]!); other < end; other++) {
      const distance = Math.sqrt(squares[other - from]!);
      total += distance;
      sums[own * rows + other]! += distance;
    }
    sums[cluster * rows + row]! += total;
  }
}
