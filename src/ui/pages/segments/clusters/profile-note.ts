import { t } from '../../../preferences/i18n-state.svelte';
import { listText } from '../list-text';
import type { ColumnRange } from './sample-spread';

/** What is drawn of the profiles, and how far the axes run. */
export function profileNote(rows: number, axes: readonly (ColumnRange & { readonly label: string })[]): string {
  const beyond = axes.filter((axis) => axis.beyond).map(({ label }) => label);
  if (beyond.length === 0) return t('segments.parallel.note', { rows });
  return t('segments.parallel.note.beyond', {
    note: t('segments.parallel.note', { rows }),
    columns: listText(beyond),
  });
}
