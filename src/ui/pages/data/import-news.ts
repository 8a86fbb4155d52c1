import { errorText } from '../../components/error-text';
import { t } from '../../preferences/i18n-state.svelte';
import type { ImportItem } from './import-item-state.svelte';

/** How an import ended, in one sentence to be read out. Cancelling needs no news. */
export function importNews({ name, importing }: ImportItem): string {
  const { result, error } = importing;
  if (result)
    return t('data.news.imported', { table: result.name, rows: result.rowCount, apart: result.rejected.count });
  return error ? t('data.news.failed', { file: name, problem: errorText(error).message }) : '';
}
