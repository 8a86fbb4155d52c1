import type { LabelsMade } from '../../../../contract/catalogue';
import { t } from '../../../preferences/i18n-state.svelte';

/** Which of the grouped rows are drawn: all where every member of a cluster is, else a random sample. */
export function drawnNote({ sample, clusters }: Pick<LabelsMade, 'sample' | 'clusters'>): string {
  const members = clusters.reduce((sum, { count }) => sum + count, 0);
  const drawn = sample.labels.filter((label) => label >= 0).length;
  return t(drawn < members ? 'segments.map.note' : 'segments.map.note.all', { rows: sample.rows });
}
