import { expect, test } from 'vitest';
import type { PurchaseResult } from '../../../src/contract/catalogue';
import { bestModel, rivalRows } from '../../../src/ui/pages/value/model-rivals';

const fit = (model: string, figures: object): PurchaseResult =>
  ({
    model,
    customers: 200,
    converged: true,
    verdict: { trust: 'good', findings: [] },
    ...figures,
  }) as unknown as PurchaseResult;

test('every model has a row in one order, with what is known of it so far', () => {
  const chosen = fit('mbgNbd', {
    logLikelihood: -12,
    calibration: { expected: 90, actual: 100 },
    totals: { alive: 50 },
  });
  expect(rivalRows(chosen, [fit('bgNbd', { logLikelihood: -14, calibration: null, totals: { alive: 100 } })])).toEqual([
    { model: 'bgNbd', logLikelihood: -14, foretold: null, alive: 0.5, sound: true },
    { model: 'mbgNbd', logLikelihood: -12, foretold: 0.9, alive: 0.25, sound: true },
    { model: 'paretoNbd', logLikelihood: null, foretold: null, alive: null, sound: false },
  ]);
});

test('nothing is told of a test without purchases', () => {
  const chosen = fit('bgNbd', { logLikelihood: null, calibration: { expected: 1, actual: 0 }, totals: null });
  expect(rivalRows(chosen, [])[0]).toMatchObject({ logLikelihood: null, foretold: null, alive: null });
});

test('which fits best is told once all are fitted', () => {
  const chosen = fit('bgNbd', { logLikelihood: -14 });
  const others = [fit('mbgNbd', { logLikelihood: -12 }), fit('paretoNbd', { logLikelihood: -13 })];
  expect(bestModel(rivalRows(chosen, others))).toBe('mbgNbd');
  expect(bestModel(rivalRows(chosen, others.slice(1)))).toBeNull();
});

test('nothing fits best without two fits that settled and can be relied on', () => {
  const best = (...figures: object[]) => {
    const fits = ['bgNbd', 'mbgNbd', 'paretoNbd'].map((model, place) => fit(model, figures[place]!));
    return bestModel(rivalRows(fits[0]!, fits.slice(1)));
  };
  const sound = { logLikelihood: -14 };
  const better = { logLikelihood: -12 };
  expect(best(sound, better, { logLikelihood: -9, converged: false })).toBe('mbgNbd');
  expect(best(sound, better, { logLikelihood: -9, verdict: { trust: 'poor', findings: [] } })).toBe('mbgNbd');
  expect(best(sound, { ...better, converged: false }, { ...better, converged: false })).toBeNull();
  expect(best(sound, sound, { logLikelihood: -15 })).toBeNull();
  expect(best(sound, sound, { logLikelihood: NaN })).toBeNull();
});
