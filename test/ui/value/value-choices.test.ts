import { expect, test } from 'vitest';
import { settingsOf, type ValueSettings } from '../../../src/ui/pages/value/value-choices';

const chosen: ValueSettings = {
  columns: { purchase: 'amount', recommend: null },
  weights: { alpha: 0.4, beta: -0.25, gamma: 1 },
  scale: 'zscore',
  rule: { kind: 'top', share: 0.1 },
};

test('settings come back out of the address as they went in', () => {
  expect(settingsOf(JSON.stringify(chosen))).toEqual(chosen);
});

test('what is missing or does not fit is as by default', () => {
  const byDefault = settingsOf(undefined);
  expect(byDefault).toMatchObject({
    weights: { alpha: 1, beta: 0, gamma: 0 },
    rule: { kind: 'mean' },
  });
  expect(byDefault.scale).toBeUndefined();
  expect(settingsOf('{"weights":{"alpha":9},"scale":"loud","rule":{"kind":"quantile","p":2}}')).toEqual(byDefault);
  expect(settingsOf('not JSON')).toEqual(byDefault);
});
