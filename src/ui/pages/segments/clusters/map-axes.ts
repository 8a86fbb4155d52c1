import type { SegmentSample } from '../../../../contract/catalogue';

/** Columns that go together more closely than this show the same twice. */
const SAME = 0.95;

/**
 * The two columns on which the clusters lie furthest apart, for a first look: columns of two values, which put all points on two
 * lines, come last, and so does one that says the same as the first.
 */
export function mapAxes({ values, labels }: Pick<SegmentSample, 'values' | 'labels'>): readonly [number, number] {
  const ranked = values
    .map((column, place) => ({ place, column, few: new Set(column).size < 3, share: shareBetween(column, labels) }))
    .sort((a, b) => Number(a.few) - Number(b.few) || b.share - a.share);
  const [first, ...rest] = ranked;
  if (!first) return [0, 0];
  const second = rest.find(({ few, column }) => !few && Math.abs(correlation(first.column, column)) < SAME);
  return [first.place, (second ?? rest[0] ?? first).place];
}

/** The part of a column's variance that lies between the clusters, noise aside. */
function shareBetween(column: readonly number[], labels: readonly number[]): number {
  const sums = new Map<number, { count: number; sum: number }>();
  let [count, sum, squares] = [0, 0, 0];
  column.forEach((value, row) => {
    const label = labels[row]!;
    if (label < 0) return;
    const own = sums.get(label) ?? { count: 0, sum: 0 };
    sums.set(label, { count: own.count + 1, sum: own.sum + value });
    count++;
    sum += value;
  });
  const mean = sum / count;
  column.forEach((value, row) => {
    if (labels[row]! >= 0) squares += (value - mean) ** 2;
  });
  if (!(squares > 0)) return 0;
  const between = [...sums.values()].reduce((all, own) => all + own.count * (own.sum / own.count - mean) ** 2, 0);
  return between / squares;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  a.forEach((value, row) => {
    const [x, y] = [value - meanA, b[row]! - meanB];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  });
  return ofA > 0 && ofB > 0 ? both / Math.sqrt(ofA * ofB) : 0;
}
