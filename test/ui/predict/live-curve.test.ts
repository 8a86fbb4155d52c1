import { describe, expect, it } from 'vitest';
import { finishedCurve, NOT_STARTED, withProgress } from '../../../src/ui/pages/predict/live-curve';

const report = (note: string, epoch?: number, validation: number | null = 0.8) => ({
  fraction: 0.1,
  rows: 0,
  note,
  ...(epoch !== undefined && { curve: { epoch, training: 1 / epoch, validation } }),
});

describe('withProgress', () => {
  it('adds the points of a fit', () => {
    const live = [report('1/2'), report('1/2', 1), report('1/2', 5)].reduce(withProgress, NOT_STARTED);
    expect(live).toMatchObject({
      fit: { at: 1, of: 2 },
      curve: { epochs: [1, 5], training: [1, 0.2], validation: [0.8, 0.8] },
    });
  });

  it('begins the curve anew with the next fit', () => {
    const live = [report('1/2', 1), report('1/2', 5), report('2/2')].reduce(withProgress, NOT_STARTED);
    expect(live).toMatchObject({ fit: { at: 2, of: 2 }, curve: { epochs: [], training: [], validation: [] } });
    expect(withProgress(live, report('2/2', 1)).curve.epochs).toEqual([1]);
  });

  it('draws the fit before until the next has some epochs', () => {
    const first = [report('1/2', 1), report('1/2', 5)].reduce(withProgress, NOT_STARTED);
    expect(first.drawn.epochs).toEqual([1, 5]);
    const second = [report('2/2', 1), report('2/2', 4)].reduce(withProgress, first);
    expect(second.drawn.epochs).toEqual([1, 5]);
    expect(withProgress(second, report('2/2', 6)).drawn.epochs).toEqual([1, 4, 6]);
  });

  it('begins anew where epochs restart without a word', () => {
    const live = [report('', 4), report('', 1)].reduce(withProgress, NOT_STARTED);
    expect(live.curve.epochs).toEqual([1]);
    expect(live.fit).toBeNull();
  });

  it('has no validation line where the solver watches none', () => {
    expect(withProgress(NOT_STARTED, report('1/2', 1, null)).curve).toEqual({
      epochs: [1],
      training: [1],
      validation: [],
    });
  });
});

describe('finishedCurve', () => {
  it('counts epochs from 1', () => {
    expect(finishedCurve({ training: [0.5, 0.25], validation: [] }).epochs).toEqual([1, 2]);
  });
});
