import type { Dialect, ImportOptions } from '../../../contract/tables';
import { i18n, t } from '../../preferences/i18n-state.svelte';
import { encodingText } from './encodings';

/** What the file is, where it is not plain text; empty where it is. */
export function formatText({ format, gzip, sheet }: Dialect): string {
  const what =
    format === 'xlsx'
      ? sheet === undefined
        ? t('data.facts.workbook')
        : t('data.facts.sheet', { sheet })
      : format === 'parquet'
        ? t('data.facts.parquet')
        : '';
  if (!gzip) return what;
  return what ? t('data.facts.gzipOf', { what }) : t('data.facts.gzip');
}

/** `GB18030 (Simplified Chinese), 92 % sure`. */
export function encodingFact({ encoding, encodingConfidence }: Dialect, options: ImportOptions): string {
  const name = encodingText(encoding);
  // While it is being read anew, what was detected is of the reading before.
  if (options.encoding === encoding) return t('data.facts.chosen', { what: name });
  if (encodingConfidence >= 1) return t('data.facts.certain', { what: name });
  return t('data.facts.sure', { what: name, confidence: i18n.percent(Math.min(encodingConfidence, 0.99), 0) });
}

/** `98 % of rows have 8 values`. */
export function consistencyFact({ consistency }: Dialect, fields: number): string {
  if (consistency >= 1) return t('data.facts.consistent', { fields });
  // Not every row must not read as all of them.
  const thousandths = Math.floor(consistency * 1000);
  return t('data.facts.consistency', {
    share: i18n.percent(thousandths / 1000, thousandths % 10 === 0 ? 0 : 1),
    fields,
  });
}
