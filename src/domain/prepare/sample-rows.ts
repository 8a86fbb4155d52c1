import { seededRandom } from '../stats/random';

/** At most `most` of the rows, ascending, each equally likely (Knuth 1969, algorithm S); all of them where they are fewer. */
export function sampleRows(rows: Uint32Array, most: number, seed: number): Uint32Array {
  if (rows.length <= most) return rows;
  const random = seededRandom(seed);
  const sample = new Uint32Array(most);
  let taken = 0;
  for (let i = 0; taken < most; i++) {
    if (random() * (rows.length - i) < most - taken) sample[taken++] = rows[i]!;
  }
  return sample;
}
