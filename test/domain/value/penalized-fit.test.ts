import { describe, expect, test } from 'vitest';
import { finish, type Steps } from '../../../src/domain/stats/steps';
import { penalizedFit } from '../../../src/domain/value/penalized-fit';

interface Fit {
  readonly penalty: number;
  readonly converged: boolean;
  readonly boundary: string | null;
  readonly penalizerAdded: boolean;
}

/** Fits that stay within bounds from the first penalty on, and come to an end from the second on. */
function fitting(bounded: number, ended: number) {
  const tried: number[] = [];
  const fitOnce = function* (penalty: number): Steps<Fit> {
    tried.push(penalty);
    yield 0.5;
    return { penalty, converged: penalty >= ended, boundary: penalty >= bounded ? null : 'a', penalizerAdded: false };
  };
  return { tried, run: (asked: number) => finish(penalizedFit(fitOnce, asked, [1, 2, 3])) };
}

describe('a fit', () => {
  test('that stays within bounds has no penalty', () => {
    const { tried, run } = fitting(0, 0);
    expect(run(0)).toEqual({ penalty: 0, converged: true, boundary: null, penalizerAdded: false });
    expect(tried).toEqual([0]);
  });

  test('that runs away has the mildest penalty that holds it, and says so', () => {
    const { tried, run } = fitting(2, 0);
    expect(run(0)).toEqual({ penalty: 2, converged: true, boundary: null, penalizerAdded: true });
    expect(tried).toEqual([0, 1, 2]);
  });

  test('that no penalty holds is the first that came to an end', () => {
    const { run } = fitting(9, 2);
    expect(run(0)).toEqual({ penalty: 2, converged: true, boundary: 'a', penalizerAdded: true });
  });

  test('with a penalty that was asked for stands as it is', () => {
    const { tried, run } = fitting(9, 0);
    expect(run(1)).toEqual({ penalty: 1, converged: true, boundary: 'a', penalizerAdded: false });
    expect(tried).toEqual([1]);
  });
});

test('progress never runs backwards', () => {
  const told = [...penalizedFit(fittingSteps, 0, [1, 2, 3])];
  expect(told.length).toBeGreaterThan(7);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

function* fittingSteps(penalty: number): Steps<Fit> {
  yield 0;
  yield 1;
  return { penalty, converged: false, boundary: 'a', penalizerAdded: false };
}
