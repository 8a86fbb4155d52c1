import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSplits, type SplitPlan } from '../../../src/domain/predict/splits';

const plan = fc.oneof(
  fc.record({ kind: fc.constant('holdout' as const), testSize: fc.double({ min: 0.01, max: 0.99, noNaN: true }) }),
  fc.record({
    kind: fc.constant('kfold' as const),
    k: fc.integer({ min: 2, max: 10 }),
    repeats: fc.integer({ min: 1, max: 3 }),
  }),
);
const rows = fc.integer({ min: 10, max: 300 });
const seed = fc.integer();

const everyRow = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe('makeSplits', () => {
  it('puts every row on one side of each split, and none on both', () => {
    fc.assert(
      fc.property(rows, plan, seed, (count, chosen, start) => {
        const splits = makeSplits(count, chosen, start);
        expect(splits.length).toBe(chosen.kind === 'holdout' ? 1 : chosen.k * chosen.repeats);
        const sorted = splits.map((split) => [...split.training, ...split.heldOut].sort((a, b) => a - b));
        expect(sorted).toEqual(splits.map(() => everyRow(count)));
        expect(splits.every((split) => split.training.length > 0 && split.heldOut.length > 0)).toBe(true);
      }),
    );
  });

  it('holds every row out once a repeat of k-fold', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 10 }), seed, (count, k, start) => {
        const splits = makeSplits(count, { kind: 'kfold', k, repeats: 2 }, start);
        const heldOut = (from: number): number[] =>
          splits.slice(from, from + k).flatMap((split) => [...split.heldOut]).sort((a, b) => a - b); // prettier-ignore
        expect(heldOut(0)).toEqual(everyRow(count));
        expect(heldOut(k)).toEqual(everyRow(count));
        const sizes = splits.map((split) => split.heldOut.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('makes the same splits of the same seed, and others of another', () => {
    fc.assert(
      fc.property(rows, plan, seed, (count, chosen, start) => {
        expect(makeSplits(count, chosen, start)).toEqual(makeSplits(count, chosen, start));
      }),
    );
    const fold: SplitPlan = { kind: 'kfold', k: 5 };
    expect(makeSplits(100, fold, 1)).not.toEqual(makeSplits(100, fold, 2));
  });

  it('holds out the share asked for, rounded up', () => {
    expect(makeSplits(101, { kind: 'holdout', testSize: 0.25 }, 42)[0]!.heldOut).toHaveLength(26);
  });

  it('shuffles: held-out rows are not one run of the table', () => {
    const held = makeSplits(1000, { kind: 'holdout', testSize: 0.25 }, 42)[0]!.heldOut;
    const mean = held.reduce((sum, row) => sum + row, 0) / held.length;
    expect(Math.abs(mean - 499.5)).toBeLessThan(60);
    expect(held.at(-1)! - held[0]!).toBeGreaterThan(900);
  });

  it('refuses fewer rows than folds', () => {
    expect(() => makeSplits(4, { kind: 'kfold', k: 5 }, 42)).toThrow(
      expect.objectContaining({ code: 'too-few-rows', details: { rows: 4, needed: 5 } }),
    );
  });
});
