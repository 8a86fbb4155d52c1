import { sampleRows } from '../prepare/sample-rows';

/** Some members of every group, so that none is missing from what is drawn; of a small one all. */
export const LEAST_OF_EACH = 20;

/**
 * A sample of rows, and of each label that is rare in it as many more rows at random as make `least`, or all there are.
 *
 * @param sample different rows, ascending
 * @param labels one a row
 * @returns ascending
 */
export function sampleOfEach(sample: Uint32Array, labels: Int32Array, least: number, seed: number): Uint32Array {
  if (sample.length === labels.length) return sample;
  const drawn = new Map<number, number>();
  const taken = new Set(sample);
  for (const row of sample) drawn.set(labels[row]!, (drawn.get(labels[row]!) ?? 0) + 1);
  const others = new Map<number, number[]>();
  labels.forEach((label, row) => {
    if ((drawn.get(label) ?? 0) >= least || taken.has(row)) return;
    const rows = others.get(label);
    if (rows) rows.push(row);
    else others.set(label, [row]);
  });
  const more = [...others].flatMap(([label, rows]) => [
    ...sampleRows(Uint32Array.from(rows), least - (drawn.get(label) ?? 0), seed),
  ]);
  return Uint32Array.from([...sample, ...more]).sort();
}
