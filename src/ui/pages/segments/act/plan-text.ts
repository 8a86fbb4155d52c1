import { i18n, t } from '../../../preferences/i18n-state.svelte';
import type { Plan } from './plan-state.svelte';
import { roundedEstimate } from './rounded-estimate';

type Planned = Pick<Plan, 'best' | 'total'>;

const whole = (value: number): string => i18n.number(value, { decimals: 0 });

/** What the plan costs and brings, in one sentence; what it lacks, where nothing can be told. */
export function planAnswer({ best, total }: Planned): string {
  if (!best) return t('segments.act.answer.none');
  if (total.responses > 0 && total.revenue === 0) return t('segments.act.answer.worthless');
  const { revenue, cost, profit } = roundedEstimate(total, 0);
  return t(profit > 0 ? 'segments.act.answer' : 'segments.act.answer.loss', {
    contacts: total.contacts,
    cost: whole(cost),
    revenue: whole(revenue),
    profit: whole(Math.abs(profit)),
    best: best.title,
  });
}

/** What the chart of the profits finds. */
export function planTitle({ best, total }: Planned): string {
  if (!best) return t('segments.act.answer.none');
  if (total.responses > 0 && total.revenue === 0) return t('segments.act.chart.worthless');
  if (best.estimate.profit <= 0) return t('segments.act.chart.loss');
  return t('segments.act.chart', { segment: best.title, profit: whole(roundedEstimate(best.estimate, 0).profit) });
}
