import { describe, expect, it } from 'vitest';
import { meets, segmentRule } from '../../../src/domain/segments/segment-rule';
import { seededRandom } from '../../../src/domain/stats/random';
import { finish } from '../../../src/domain/stats/steps';

const random = seededRandom(3);
const rows = 400;
const data = { rows, columns: 2, values: Float64Array.from({ length: 2 * rows }, () => Math.floor(random() * 100)) };
const column = (row: number, j: number): number => data.values[row * 2 + j]!;

const rule = (belongs: (row: number) => boolean) => {
  const members = Uint8Array.from({ length: rows }, (_, row) => Number(belongs(row)));
  return finish(segmentRule(data, Float64Array.from(members), data, members));
};

describe('segmentRule', () => {
  it('finds the conditions that a segment was made by, and reproduces it', () => {
    const found = rule((row) => column(row, 0) > 60 && column(row, 1) <= 30)!;
    expect([found.accuracy, found.precision, found.recall]).toEqual([1, 1, 1]);
    expect(found.conditions).toHaveLength(2);
    const again = (row: number): boolean => found.conditions.every((each) => meets(column(row, each.column), each));
    expect(Array.from({ length: rows }, (_, row) => again(row))).toEqual(
      Array.from({ length: rows }, (_, row) => column(row, 0) > 60 && column(row, 1) <= 30),
    );
  });

  it('draws two bounds of one column together', () => {
    const found = rule((row) => column(row, 1) > 20 && column(row, 1) <= 50)!;
    expect(found.conditions).toHaveLength(1);
    const [{ column: at, above, upTo }] = found.conditions as [(typeof found.conditions)[number]];
    expect([at, Math.round(above!), Math.round(upTo!)]).toEqual([1, 21, 51]);
  });

  it('tells its accuracy where it is not exact', () => {
    const found = rule((row) => column(row, 0) + column(row, 1) > 120)!;
    expect(found.accuracy).toBeGreaterThan(0.8);
    expect(found.precision * found.recall).toBeLessThan(1);
    const chosen = Array.from({ length: rows }, (_, row) => row).filter((row) =>
      found.conditions.every((each) => meets(column(row, each.column), each)),
    );
    const right = chosen.filter((row) => column(row, 0) + column(row, 1) > 120);
    expect(found.precision).toBeCloseTo(right.length / chosen.length, 12);
  });

  it('has none where the columns tell nothing of the segment, small or large', () => {
    const chance = seededRandom(9);
    const drawn = Array.from({ length: rows }, chance);
    expect([0.05, 0.3, 0.5, 0.8].map((share) => rule((row) => drawn[row]! < share))).toEqual([null, null, null, null]);
  });

  it('has one that most who meet it belong to, where the columns tell something', () => {
    const chance = seededRandom(9);
    const mostly = Array.from({ length: rows }, (_, row) => column(row, 0) > 80 === chance() < 0.9);
    const found = rule((row) => mostly[row]!)!;
    expect(found.precision).toBeGreaterThan(0.5);
    expect(found.accuracy).toBeGreaterThan(0.8);
  });

  it('has none where everybody is in the segment', () => {
    expect(rule(() => true)).toBeNull();
  });
});
