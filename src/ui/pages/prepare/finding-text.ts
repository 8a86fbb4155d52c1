import type { Finding } from '../../../domain/quality/finding';
import type { Remedy } from '../../../domain/quality/remedy';
import { i18n, t } from '../../preferences/i18n-state.svelte';
import { shareText, valueText } from './words';

/** A finding as a sentence. */
export function findingText({ kind, column = '', count, share, figures = {} }: Finding): string {
  const about = { column, count, share: shareText(share) };
  const figure = (name: string): string => valueText(figures[name] ?? '');
  switch (kind) {
    case 'constant':
    case 'nearConstant':
      return t(`prepare.finding.${kind}`, { ...about, value: figure('value') });
    case 'negatives':
      return t('prepare.finding.negatives', { ...about, min: figure('min') });
    case 'outliers':
      return t('prepare.finding.outliers', { ...about, low: figure('low'), high: figure('high') });
    case 'skewed': {
      const skewness = Number(figures['skewness']);
      return t(skewness > 0 ? 'prepare.finding.skewedHigh' : 'prepare.finding.skewedLow', {
        ...about,
        skewness: i18n.number(skewness, { decimals: 1 }),
      });
    }
    case 'mixedCase':
      return t('prepare.finding.mixedCase', {
        ...about,
        groups: Number(figures['groups']),
        common: figure('common'),
        variant: figure('variant'),
      });
    case 'lists':
      return t('prepare.finding.lists', { ...about, delimiter: figure('delimiter') });
    case 'gaps':
      return t('prepare.finding.gaps', {
        ...about,
        days: Number(figures['days']),
        from: i18n.date(figure('from')),
        to: i18n.date(figure('to')),
      });
    default:
      return t(`prepare.finding.${kind}`, about);
  }
}

/** What a remedy does, as a button says it. */
export function remedyText(remedy: Remedy): string {
  switch (remedy.op) {
    case 'dropMissing':
      return t(remedy.method === 'rows' ? 'prepare.remedy.dropRows' : 'prepare.remedy.dropColumn');
    case 'impute':
      if (remedy.missingValue !== undefined) {
        return t('prepare.remedy.missingValue', { value: i18n.number(remedy.missingValue) });
      }
      return t(`prepare.remedy.${remedy.method}`);
    case 'scale':
      return t(`prepare.remedy.${remedy.method}`);
    case 'clip':
      return t('prepare.remedy.clip');
    case 'select':
      return t('prepare.remedy.dropColumn');
    case 'dropDuplicates':
      return t('prepare.remedy.dropDuplicates');
    case 'splitText':
      return t('prepare.remedy.splitText');
    case 'tidyText':
      return t(`prepare.remedy.${remedy.method}`);
  }
}
