import type { CustomerParams, LifetimeParams } from '../../../contract/catalogue';
import type { TableInfo } from '../../../contract/tables';
import type { ChosenModel } from '../../app/chosen-models-state.svelte';

/** The models by which a customer's value is told. */
export const WORTH = ['money', 'weighted', 'purchase', 'product', 'margin', 'clv', 'lifetime'] as const;
export type Worth = (typeof WORTH)[number];

/** What is foretold: as set on the Value page, by default a year from all that is known. Without intervals. */
export function lifetimeOf(chosen: readonly ChosenModel[], transactions: TableInfo | undefined): LifetimeParams | null {
  const set = chosen.find(({ name }) => name === 'lifetime')?.source.params as LifetimeParams | undefined;
  if (!set && !transactions) return null;
  return { ...(set ?? { table: transactions!.tableId }), bootstraps: 0 };
}

/**
 * Each model as it was set on the Value page, else with its own defaults.
 *
 * @param features the table of customers @param transactions what it was made of, where that is still there
 */
export function worthSources(
  features: TableInfo,
  transactions: TableInfo | undefined,
  chosen: readonly ChosenModel[] = [],
): CustomerParams['sources'] {
  const table = features.tableId;
  const lifetime = lifetimeOf(chosen, transactions);
  const defaults: Partial<Record<Worth, Readonly<Record<string, unknown>>>> = {
    purchase: { table },
    product: { table },
    margin: { table },
    ...(transactions && { clv: { table: transactions.tableId } }),
  };
  const models = WORTH.flatMap((name): CustomerParams['sources'] => {
    const set = name === 'lifetime' ? undefined : chosen.find((model) => model.name === name);
    const params = name === 'lifetime' ? lifetime && { ...lifetime } : (set?.source.params ?? defaults[name]);
    return params ? [{ name, source: { analysis: `value.${name}`, params } }] : [];
  });
  return [{ name: 'money', source: { table, column: 'monetaryValue' } }, ...models];
}
