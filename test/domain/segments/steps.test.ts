import { expect, test } from 'vitest';
import { dbscan } from '../../../src/domain/segments/dbscan';
import { kdTree } from '../../../src/domain/segments/kd-tree';
import { nearestCores } from '../../../src/domain/segments/nearest-core';
import { finish, type Steps } from '../../../src/domain/stats/steps';
import { drawn, gaussian } from './draws';

/** In many columns every row is compared with nearly every other. */
const data = drawn(6_000, new Array(16).fill(gaussian), 1);

function stepsOf(steps: Steps<unknown>): number[] {
  const fractions: number[] = [];
  for (let step = steps.next(); step.done !== true; step = steps.next()) fractions.push(step.value);
  return fractions;
}

test('searches among many columns are cut into steps of a few million comparisons', () => {
  const tree = finish(kdTree(data));
  const compared = (6_000 * 6_000 * 16) / 2_000_000;
  for (const fractions of [
    stepsOf(dbscan(tree, { eps: 4.5, minSamples: 1_000 })),
    stepsOf(nearestCores(drawn(6_000, new Array(16).fill(gaussian), 2), tree, Infinity)),
  ]) {
    expect(fractions.length).toBeGreaterThan(compared / 8);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  }
});
