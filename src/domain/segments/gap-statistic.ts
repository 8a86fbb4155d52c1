import type { Matrix } from '../stats/matrix';
import type { Random } from '../stats/random';
import { seededRandom } from '../stats/random';
import { portion, type Steps } from '../stats/steps';
import { kmeans, type KmeansOptions } from './kmeans';
import { principalAxes, projected } from './principal-axes';
import { separation } from './separation';

export interface GapOptions extends Omit<KmeansOptions, 'nClusters'> {
  /** Reference data sets. */
  readonly references: number;
}

/** For 1, 2 … groups: how much less is left within them than in data without groups, in logarithms. */
export interface Gaps {
  readonly gap: readonly number[];
  /** Standard error s of each, over the references. */
  readonly error: readonly number[];
}

/**
 * Gap statistic for 1 to `most` groups (Tibshirani, Walther & Hastie 2001, section 3): log W of the data against its mean
 * over references that are uniform over the box around the data along its principal axes (their choice b).
 *
 * @param data at least `most` different rows
 */
export function* gapStatistic(data: Matrix, most: number, options: GapOptions): Steps<Gaps> {
  const { references, seed } = options;
  const axes = yield* portion(principalAxes(data), 0, 0.01);
  // Turning the data changes no distance, so that the references need not be turned back.
  const turned = yield* portion(projected(data, axes, data.columns), 0.01, 0.02);
  const sets = references + 1;
  const own = yield* portion(logInertias(turned, most, options), 0.02, 1 / sets);
  const random = seededRandom(seed);
  const ranges = columnRanges(turned);
  const drawn: number[][] = [];
  for (let set = 1; set < sets; set++) {
    const reference = uniformIn(ranges, data.rows, random);
    drawn.push(yield* portion(logInertias(reference, most, options), set / sets, (set + 1) / sets));
  }
  return gapsOf(own, drawn);
}

/** @param own log W of the data for 1, 2 … groups @param drawn the same of each reference */
export function gapsOf(own: readonly number[], drawn: readonly (readonly number[])[]): Gaps {
  const figures = own.map((logInertia, at) => {
    const logs = drawn.map((reference) => reference[at]!);
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length;
    return { gap: mean - logInertia, error: Math.sqrt(variance * (1 + 1 / logs.length)) };
  });
  return { gap: figures.map(({ gap }) => gap), error: figures.map(({ error }) => error) };
}

/** The least k whose gap is within one standard error of the next, or more; null where there is none below the last. */
export function gapChoice({ gap, error }: Gaps): number | null {
  const at = gap.findIndex((own, i) => i + 1 < gap.length && own >= gap[i + 1]! - error[i + 1]!);
  return at < 0 ? null : at + 1;
}

function* logInertias(data: Matrix, most: number, options: GapOptions): Steps<number[]> {
  const single = yield* portion(separation(data, new Uint32Array(data.rows), 1), 0, 1 / most);
  const logs = [Math.log(single.inertia)];
  for (let nClusters = 2; nClusters <= most; nClusters++) {
    const fit = yield* portion(kmeans(data, { ...options, nClusters }), (nClusters - 1) / most, nClusters / most);
    logs.push(Math.log(fit.inertia));
  }
  return logs;
}

function columnRanges({ columns, values }: Matrix): [number, number][] {
  const ranges = Array.from({ length: columns }, (): [number, number] => [Infinity, -Infinity]);
  values.forEach((value, at) => {
    const range = ranges[at % columns]!;
    if (value < range[0]) range[0] = value;
    if (value > range[1]) range[1] = value;
  });
  return ranges;
}

function uniformIn(ranges: readonly [number, number][], rows: number, random: Random): Matrix {
  const columns = ranges.length;
  const values = new Float64Array(rows * columns);
  for (let at = 0; at < values.length; at++) {
    const [least, most] = ranges[at % columns]!;
    values[at] = least + random() * (most - least);
  }
  return { rows, columns, values };
}
