import { expect, test } from 'vitest';
import type { PurchaseResult } from '../../../src/contract/catalogue';
import { bestModel, rivalRows } from '../../../src/ui/pages/value/model-rivals';

const fit = (model: string, figures: object): PurchaseResult =>
  ({ model, customers: 200, ...figures }) as unknown as PurchaseResult;

test('every model has a row in one order, with what is known of it so far', () => {
  const chosen = fit('mbgNbd', {
    logLikelihood: -12,
    calibration: { expected: 90, actual: 100 },
    totals: { alive: 50 },
  });
  expect(rivalRows(chosen, [fit('bgNbd', { logLikelihood: -14, calibration: null, totals: { alive: 100 } })])).toEqual([
    { model: 'bgNbd', logLikelihood: -14, foretold: null, alive: 0.5 },
    { model: 'mbgNbd', logLikelihood: -12, foretold: 0.9, alive: 0.25 },
    { model: 'paretoNbd', logLikelihood: null, foretold: null, alive: null },
  ]);
});

test('nothing is told of a test without purchases', () => {
  const chosen = fit('bgNbd', { logLikelihood: null, calibration: { expected: 1, actual: 0 }, totals: null });
  expect(rivalRows(chosen, [])[0]).toEqual({ model: 'bgNbd', logLikelihood: null, foretold: null, alive: null });
});

test('which fits best is told once all are fitted', () => {
  const chosen = fit('bgNbd', { logLikelihood: -14 });
  const others = [fit('mbgNbd', { logLikelihood: -12 }), fit('paretoNbd', { logLikelihood: -13 })];
  expect(bestModel(rivalRows(chosen, others))).toBe('mbgNbd');
  expect(bestModel(rivalRows(chosen, others.slice(1)))).toBeNull();
});
