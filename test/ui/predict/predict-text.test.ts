import { afterEach, describe, expect, it } from 'vitest';
import '../../../src/messages/predict';
import { i18n } from '../../../src/ui/preferences/i18n-state.svelte';
import { answerText, elided, fitText, r2Text, termText } from '../../../src/ui/pages/predict/predict-text';

const figures = (r2: number, mae: number, rmse: number) => ({ r2, mae, rmse, mse: rmse * rmse });
const result = (r2: number, mae: number, rmse: number) => ({
  target: 'spend',
  metrics: { overall: figures(r2, mae, rmse), spread: figures(0, 0, 0), folds: [] },
  baseline: { overall: figures(-0.01, 181.52, 300), folds: [] },
});

afterEach(() => i18n.choose('en'));

describe('answerText', () => {
  it('says how much is explained and how far off the model and the mean are', () => {
    expect(answerText(result(0.94, 38.21, 60))).toBe(
      'The model explains 94% of the variance of spend; on rows it has not seen it is off by 38.2 on average, the mean alone by 181.5.',
    );
  });

  it('does not round a near miss to all', () => {
    expect(answerText(result(0.996, 2, 3))).toContain('99.6%');
  });

  it('says so when the model is no better than the mean', () => {
    expect(answerText(result(-0.1, 190.04, 310))).toBe(
      'These features do not predict spend: on rows it has not seen the model is off by 190.0 on average, the mean alone by 181.5.',
    );
  });

  it('says so in Chinese', () => {
    i18n.choose('zh-CN');
    expect(answerText(result(0.05, 170.04, 290))).toBe(
      '模型只解释了spend方差的 5%；对未见过的数据，平均误差为 170.0，只用均值则为 181.5。',
    );
  });
});

describe('termText', () => {
  it('names columns, levels and the intercept', () => {
    expect(termText('(intercept)', ['a'])).toBe('Intercept');
    expect(termText('tenureDays', ['tenureDays'])).toBe('Days as a customer');
    expect(termText('plan = Two year', ['plan'])).toBe('plan: Two year');
    expect(termText('plan = (missing)', ['plan'])).toBe('plan: missing');
    expect(termText('plan = (other)', ['plan'])).toBe('plan: other values');
  });

  it('finds the column where one name begins with another', () => {
    expect(termText('plan = old = yes', ['plan', 'plan = old'])).toBe('plan = old: yes');
  });
});

describe('elided', () => {
  it('takes out the middle of what is too long', () => {
    expect(elided('PaymentMethod: Mailed check', 15)).toBe('Payment…d check');
    expect(elided('tenure', 15)).toBe('tenure');
  });
});

describe('r2Text', () => {
  it('has a third digit where two would read 1', () => {
    expect([0.94, 0.9968, -0.2].map(r2Text)).toEqual(['0.94', '0.997', '-0.20']);
  });
});

describe('fitText', () => {
  it('says which fit it is, and that the last is on all rows', () => {
    expect(fitText({ fit: null })).toBe('reading the columns');
    expect(fitText({ fit: { at: 2, of: 6 } })).toBe('fit 2 of 6');
    expect(fitText({ fit: { at: 6, of: 6 } })).toBe('fit 6 of 6, on all rows');
  });
});
