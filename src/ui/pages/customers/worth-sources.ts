import type { CustomerParams, LifetimeParams } from '../../../contract/catalogue';
import type { TableInfo } from '../../../contract/tables';

/** The models by which a customer's value is told, with the parameters that they have by default. */
export const WORTH = ['money', 'purchase', 'product', 'margin', 'clv', 'lifetime'] as const;
export type Worth = (typeof WORTH)[number];

/** What is foretold: a year, from all that is known. */
export function lifetimeOf(transactions: TableInfo): LifetimeParams {
  return { table: transactions.tableId, bootstraps: 0 };
}

/** @param features the table of customers @param transactions what it was made of, where that is still there */
export function worthSources(features: TableInfo, transactions: TableInfo | undefined): CustomerParams['sources'] {
  const table = features.tableId;
  const model = (name: Worth, params: Readonly<Record<string, unknown>>) => ({
    name,
    source: { analysis: `value.${name}`, params },
  });
  return [
    { name: 'money', source: { table, column: 'monetaryValue' } },
    model('purchase', { table }),
    model('product', { table }),
    model('margin', { table }),
    ...(transactions
      ? [model('clv', { table: transactions.tableId }), model('lifetime', { ...lifetimeOf(transactions) })]
      : []),
  ];
}
