import { afterEach, describe, expect, it } from 'vitest';
import '../../../src/messages/prepare';
import type { Finding, FindingKind } from '../../../src/domain/quality/finding';
import { i18n } from '../../../src/ui/preferences/i18n-state.svelte';
import { findingText, remedyText } from '../../../src/ui/pages/prepare/finding-text';
import { remedyStep, sameStep } from '../../../src/ui/pages/prepare/remedy-step';
import { shareText } from '../../../src/ui/pages/prepare/words';

const finding = (kind: FindingKind, more: Partial<Finding> = {}): Finding => ({
  kind,
  column: 'UnitPrice',
  count: 120,
  share: 0.12,
  severity: 'medium',
  ...more,
});

afterEach(() => i18n.choose('en'));

describe('findingText', () => {
  it.each<[Finding, string]>([
    [finding('zeros'), '12% of UnitPrice is zero'],
    [finding('missing'), '12% of UnitPrice is missing (120 cells)'],
    [finding('missing', { count: 1, share: 0.00001 }), 'under 0.1% of UnitPrice is missing (1 cell)'],
    [finding('allMissing'), 'UnitPrice is empty in every row'],
    [finding('constant', { figures: { value: 3 } }), 'UnitPrice is “3” in every row'],
    [
      finding('nearConstant', { share: 0.9999, figures: { value: 'EUR' } }),
      'over 99.9% of UnitPrice is the same value, “EUR”',
    ],
    [
      finding('negatives', { count: 2, figures: { min: -1234.5 } }),
      'UnitPrice has 2 negative values, down to -1,234.5',
    ],
    [
      finding('outliers', { figures: { low: -2, high: 40.5, farOut: 3 } }),
      '120 values of UnitPrice (12%) lie outside the usual range, -2 to 40.5',
    ],
    [
      finding('skewed', { figures: { skewness: 4.21 } }),
      'UnitPrice is lopsided: most values are low, a few are very high (skewness 4.2)',
    ],
    [
      finding('skewed', { figures: { skewness: -2 } }),
      'UnitPrice is lopsided: most values are high, a few are very low (skewness -2.0)',
    ],
    [finding('idLike'), 'UnitPrice has a value of its own in every row, as an identifier has'],
    [finding('duplicateIds', { count: 1 }), 'UnitPrice looks like an identifier, but 1 row repeats one'],
    [
      { kind: 'duplicates', count: 4, share: 0.004, severity: 'medium' },
      '4 rows repeat others in every cell (0.4% of rows)',
    ],
    [
      finding('mixedCase', { figures: { groups: 2, common: 'Berlin', variant: 'berlin ' } }),
      'UnitPrice spells 2 values in several ways, such as “Berlin” and “berlin ”',
    ],
    [finding('missingWords', { count: 1 }), '1 cell of UnitPrice only says that nothing is there, such as “N/A”'],
    [
      finding('gaps', {
        count: 1,
        figures: { days: 30, from: '2024-01-01T00:00:00.000Z', to: '2024-02-01T00:00:00.000Z' },
      }),
      'UnitPrice has a gap; the longest is 30 days without a date, from Jan 1, 2024 to Feb 1, 2024',
    ],
  ])('says it in plain words: %#', (given, sentence) => {
    expect(findingText(given)).toBe(sentence);
  });

  it('says it in Chinese', () => {
    i18n.choose('zh-CN');
    expect(findingText(finding('zeros'))).toBe('UnitPrice 有 12% 是零');
  });
});

describe('a remedy', () => {
  it('is named by what it does', () => {
    expect(remedyText({ op: 'impute', columns: ['a'], method: 'median', missingValue: 0 })).toBe(
      'Take 0 for missing, fill with the median',
    );
    expect(remedyText({ op: 'scale', columns: ['a'], method: 'yeoJohnson' })).toBe('Even out (Yeo-Johnson)');
  });

  it('becomes a step; rows that agree in all columns are looked for in whatever columns there are', () => {
    const clip = { op: 'clip', columns: ['a'], method: 'iqr', factor: 1.5 } as const;
    expect(remedyStep(clip, 2)).toEqual(clip);
    expect(remedyStep({ op: 'dropDuplicates', columns: ['a', 'b'], method: 'first' }, 2)).toEqual({
      op: 'dropDuplicates',
      method: 'first',
    });
    expect(remedyStep({ op: 'dropDuplicates', columns: ['a'], method: 'first' }, 2)).toHaveProperty('columns', ['a']);
  });

  it('is known again in the recipe, whatever the order of its options and also switched off', () => {
    expect(
      sameStep(
        { op: 'impute', method: 'mode', columns: ['a'] },
        { columns: ['a'], disabled: true, method: 'mode', op: 'impute' },
      ),
    ).toBe(true);
    expect(
      sameStep({ op: 'impute', method: 'mode', columns: ['a'] }, { op: 'impute', method: 'mode', columns: ['b'] }),
    ).toBe(false);
  });
});

describe('shareText', () => {
  it('never calls nothing what is something, nor all what is not', () => {
    expect([0, 0.0004, 0.004, 0.034, 0.12, 0.995, 0.9996, 1].map(shareText)).toEqual([
      '0%',
      'under 0.1%',
      '0.4%',
      '3.4%',
      '12%',
      '99.5%',
      'over 99.9%',
      '100%',
    ]);
  });
});
