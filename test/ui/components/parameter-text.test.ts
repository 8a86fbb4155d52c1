import { afterEach, expect, test } from 'vitest';
import '../../../src/messages/parameters';
import { parametersInWords } from '../../../src/ui/components/parameter-text';
import { i18n } from '../../../src/ui/preferences/i18n-state.svelte';

const tables = new Map([['t_1', 'Orders']]);
const words = (parameters: object): Record<string, string> =>
  Object.fromEntries(parametersInWords({ ...parameters }, tables).map(({ name, text }) => [name, text]));

afterEach(() => i18n.choose('en'));

test('parameters and their choices are told in words', () => {
  expect(words({ model: 'paretoNbd', monthlyDiscountRate: 0.01, preview: true, asOf: undefined })).toEqual({
    model: 'Pareto/NBD',
    'discount rate a month': '0.01',
  });
  expect(words({ rule: { kind: 'mean' } })).toEqual({ 'high-value customers': 'above the mean' });
  expect(words({ rule: { kind: 'quantile', p: 0.9 } })).toEqual({
    'high-value customers': 'above a quantile (share of customers below: 0.9)',
  });
  i18n.choose('zh-CN');
  expect(words({ rule: { kind: 'quantile', p: 0.9 } })).toEqual({
    高价值客户: '高于某分位数（低于此值的客户占比：0.9）',
  });
});

test('a source within is told by the names of its table and analysis', () => {
  const left = { analysis: 'value.margin', params: { table: 't_1', revenue: 'monetaryValue', preview: true } };
  expect(words({ left })).toEqual({
    value: 'margin (table: Orders; revenue: Money spent)',
  });
});

test('what has no text is told by its name taken apart', () => {
  expect(words({ nClusters: 5, useLog: false, features: ['points', 'visits'], weights: null })).toEqual({
    'n clusters': '5',
    'use log': 'no',
    features: 'points; visits',
    weights: '–',
  });
});
