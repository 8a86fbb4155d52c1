import type { Client } from '../../../client/client';
import type { Result } from '../../../contract/analyses';
import { Job } from '../../app/job-state.svelte';
import { errorText } from '../../components/error-text';
import { toasts } from '../../components/toasts-state.svelte';
import { t } from '../../preferences/i18n-state.svelte';
import { lasso } from './lasso-state.svelte';
import type { Lassoed } from './lassoed-state.svelte';
import { selection } from './segment-selection-state.svelte';

/** Makes a segment of the customers that were drawn around, and turns to it. */
export class LassoedSaving {
  readonly job = new Job<Result<'segments.adHoc'>>();

  constructor(private readonly client: Pick<Client, 'run'>) {}

  /** Gives whether it was made; tells of it either way. */
  async save(tableId: string, { map }: Pick<Lassoed, 'map'>, name = ''): Promise<boolean> {
    const { chosen } = map;
    if (!chosen) return false;
    const names = { name: name.trim() || t('segments.lasso.defaultName'), others: t('segments.lasso.others') };
    const request = { table: tableId, ...names, ...chosen };
    const made = await this.job.start((options) => this.client.run('segments.adHoc', request, options));
    if (made === null) {
      if (this.job.error) toasts.show(errorText(this.job.error).message, { tone: 'danger' });
      return false;
    }
    lasso.clear();
    selection.open(made.tableId);
    selection.toggle(names.name);
    toasts.show(t('segments.lasso.saved', { segment: names.name }));
    return true;
  }
}
