import type { TableInfo } from '../../contract/tables';
import { isMessageKey } from '../../messages/format';
import type { GridColumn } from '../components/grid-columns';
import { t } from '../preferences/i18n-state.svelte';

/** Decimals of the features; columns of the user's own take as many as their numbers have. */
const DECIMALS: Readonly<Record<string, number>> = {
  monetaryValue: 2,
  averageOrderValue: 2,
  refundAmount: 2,
  repeatOrderValue: 2,
  meanDaysBetweenOrders: 1,
};

/** What a feature is called on the page; columns of the user's own keep their names. */
export function featureLabel(name: string): string {
  const key = `customers.feature.${name}`;
  return isMessageKey(key) ? t(key) : name;
}

/** One line on what a feature means; undefined for columns of the user's own. */
export function featureInfo(name: string): string | undefined {
  const key = `customers.feature.${name}.info`;
  return isMessageKey(key) ? t(key) : undefined;
}

/** The columns of a table of customers as a grid shows them. */
export function featureGridColumns(table: TableInfo): GridColumn[] {
  return table.columns.map(({ name, type }) => ({
    name,
    type,
    label: featureLabel(name),
    info: featureInfo(name),
    decimals: DECIMALS[name],
  }));
}

/** Features that can be described by a histogram. */
export function describableFeatures(table: TableInfo): string[] {
  return table.columns.filter(({ type, distinct }) => type === 'number' && distinct > 1).map(({ name }) => name);
}
