import type { TargetsParams } from '../../../../contract/catalogue';
import { featureLabel } from '../../../app/feature-columns';
import { t } from '../../../preferences/i18n-state.svelte';
import type { PlannedSegment } from './plan-state.svelte';

/** What a list of whom to contact is made of. */
export interface TargetSource {
  readonly table: string;
  readonly labels: { readonly table: string; readonly column: string };
  readonly value: string | null;
}

/** Asks for the list of some segments: those of the highest value first, as many as the plan reaches. */
export function targetsRequest(
  { table, labels, value }: TargetSource,
  planned: readonly Pick<PlannedSegment, 'described' | 'title' | 'card' | 'estimate'>[],
): TargetsParams {
  return {
    table,
    labels,
    ...(value !== null && { value }),
    plan: planned.map(({ described, title, card, estimate }) => ({
      segment: described.segment,
      title,
      contacts: estimate.contacts,
      goal: card.goal,
      offer: card.offer,
      channel: t(`segments.channel.${card.channel}`),
    })),
    headings: {
      segment: t('segments.segment'),
      ...(value !== null && { value: featureLabel(value) }),
      goal: t('segments.act.goal'),
      offer: t('segments.act.offer'),
      channel: t('segments.act.channel'),
    },
  };
}
