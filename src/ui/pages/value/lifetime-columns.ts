import type { LifetimeCustomer, LifetimeResult } from '../../../contract/catalogue';
import type { TableColumn } from '../../components/table-column';
import { i18n, t } from '../../preferences/i18n-state.svelte';

/** Values from here on are told without decimals. */
const WHOLE_FROM = 100;
/** And from here on in words. */
const HUGE = 1e9;

/** What a lifetime value is made of, and how sure it is. */
export function lifetimeColumns({
  interval,
  top,
  months,
  horizon,
  timeUnit,
}: Pick<LifetimeResult, 'interval' | 'top' | 'months' | 'horizon' | 'timeUnit'>): TableColumn<LifetimeCustomer>[] {
  const decimals = top.some(({ value }) => value >= WHOLE_FROM) ? 0 : 2;
  const bound = (value: number | null): string =>
    (value ?? 0) >= HUGE ? i18n.amount(value) : i18n.number(value, { decimals });
  const bounds: TableColumn<LifetimeCustomer>[] = interval
    ? [
        {
          id: 'interval',
          label: t('value.future.column.interval', { confidence: i18n.percent(interval.confidence, 0) }),
          info: t(`value.future.interval.${interval.uncertainty}`),
          type: 'text',
          value: ({ low, high }) => `${bound(low)} – ${bound(high)}`,
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
