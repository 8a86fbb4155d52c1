import type { AssignResult, SegmentModel } from '../../../../contract/catalogue';
import { i18n, t } from '../../../preferences/i18n-state.svelte';

type Rfm = Pick<Extract<SegmentModel, { method: 'rfm' }>, 'asOf'>;

/** From which day the recency of customers who were assigned is counted. */
export function countedText({ asOf: pinned }: Rfm, asOf: AssignResult['asOf']): string {
  if (asOf === null) return t('segments.assign.asOf.none');
  const date = i18n.date(asOf);
  if (pinned === undefined) return t('segments.assign.asOf.own', { date });
  return t(asOf > pinned ? 'segments.assign.asOf.later' : 'segments.assign.asOf', { date });
}
