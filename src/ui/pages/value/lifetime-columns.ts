import type { LifetimeCustomer, LifetimeResult } from '../../../contract/catalogue';
import { intervalTexts } from '../../app/interval-text';
import type { TableColumn } from '../../components/table-column';
import { i18n, t } from '../../preferences/i18n-state.svelte';

/** What a lifetime value is made of, and how sure it is. */
export function lifetimeColumns({
  interval,
  months,
  horizon,
  timeUnit,
}: Pick<LifetimeResult, 'interval' | 'months' | 'horizon' | 'timeUnit'>): TableColumn<LifetimeCustomer>[] {
  const bounds: TableColumn<LifetimeCustomer>[] = interval
    ? [
        {
          id: 'interval',
          label: t(`value.future.column.interval.${interval.uncertainty}`, {
            confidence: i18n.percent(interval.confidence, 0),
          }),
          info: t(`value.future.interval.${interval.uncertainty}`),
          type: 'text',
          value: ({ low, high }) => {
            const ends = intervalTexts(low ?? NaN, high ?? NaN);
            return `${ends.low} – ${ends.high}`;
          },
        },
      ]
    : [];
  return [
    ...bounds,
    {
      id: 'purchases',
      label: t('value.future.column.purchases'),
      info: t('value.future.column.purchases.info', { months }),
      type: 'number',
      decimals: 1,
      value: ({ expectedPurchases }) => expectedPurchases,
    },
    {
      id: 'spend',
      label: t('value.future.column.spend'),
      info: t('value.future.column.spend.info'),
      type: 'number',
      value: ({ expectedSpend }) => expectedSpend,
    },
    {
      id: 'alive',
      label: t('value.future.column.alive'),
      info: t('value.future.alive.info'),
      type: 'percent',
      decimals: 0,
      value: ({ probabilityAlive }) => probabilityAlive,
    },
    {
      id: 'silent',
      label: t('value.future.column.silent'),
      info: `${t('value.future.silent', { horizon: Math.round(horizon), unit: timeUnit })}. ${t('value.future.silent.info')}`,
      type: 'percent',
      decimals: 0,
      value: ({ probabilityNoPurchase }) => probabilityNoPurchase,
    },
  ];
}
