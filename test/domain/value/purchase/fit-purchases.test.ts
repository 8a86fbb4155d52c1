import { describe, expect, test } from 'vitest';
import { finish } from '../../../../src/domain/stats/steps';
import { expectedPurchases } from '../../../../src/domain/value/purchase/expected-purchases';
import { fitPurchases } from '../../../../src/domain/value/purchase/fit-purchases';
import type { PurchaseModelName } from '../../../../src/domain/value/purchase/model';
import { groupHistories } from '../../../../src/domain/value/purchase/purchase-data';
import { cdnowSummary } from '../../../cdnow';

const summary = cdnowSummary();
const grouped = summary && finish(groupHistories({ frequency: summary.x, recency: summary.t_x, T: summary.T }));

describe.skipIf(!grouped)('the CDNOW sample in weeks (skipped: no shared data)', () => {
  const fit = (name: PurchaseModelName) => finish(fitPurchases(name, grouped!.data));

  test('BG/NBD matches Fader, Hardie & Lee (2005)', () => {
    const { parameters, logLikelihood, converged, startsAgreed, starts, penalizer } = fit('bgNbd');
    expect(Array.from(parameters, (value) => Number(value.toFixed(3)))).toEqual([0.243, 4.414, 0.793, 2.426]);
    expect(logLikelihood).toBeCloseTo(-9582.4, 1);
    expect({ converged, startsAgreed, penalizer }).toEqual({ converged: true, startsAgreed: starts, penalizer: 0 });
  });

  test('Pareto/NBD matches Fader & Hardie', () => {
    const { parameters, logLikelihood } = fit('paretoNbd');
    expect(Array.from(parameters.subarray(0, 3), (value) => Number(value.toFixed(3)))).toEqual([0.553, 10.578, 0.606]);
    expect(parameters[3]).toBeCloseTo(11.669, 2);
    expect(logLikelihood).toBeCloseTo(-9595, 1);
  });

  test('customer 1 is to make 1.226 purchases in the next 39 weeks', () => {
    const first = { frequency: 2, recency: 30.43, T: 38.86 };
    expect(expectedPurchases(fit('bgNbd'), first, 39)).toBeCloseTo(1.226, 3);
  });
});
