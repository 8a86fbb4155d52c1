import { describe, expect, it } from 'vitest';
import type { ColumnInfo, TableInfo } from '../../../src/contract/tables';
import {
  canPredict,
  defaultFeatures,
  defaultTarget,
  featureColumns,
  targetColumns,
} from '../../../src/ui/pages/predict/predict-columns';

const column = (name: string, changes: Partial<ColumnInfo> = {}): ColumnInfo => ({
  name,
  type: 'number',
  missing: 0,
  distinct: 50,
  originalName: name,
  ...changes,
});

const table = (columns: readonly ColumnInfo[], madeBy?: TableInfo['madeBy']): TableInfo => ({
  tableId: 't',
  name: 'people',
  rowCount: 100,
  bytes: 1,
  createdAt: '2025-01-01T00:00:00Z',
  columns,
  fingerprint: 'f',
  rejectedCount: 0,
  ...(madeBy && { madeBy }),
});

const FIGURES = [
  'orders',
  'monetaryValue',
  'averageOrderValue',
  'recencyDays',
  'tenureDays',
  'items',
  'distinctItems',
  'refunds',
  'refundAmount',
  'frequency',
  'recency',
  'T',
  'repeatOrderValue',
];

const customers = table(
  [
    column('customerId', { type: 'text', role: 'customerId', distinct: 100 }),
    ...FIGURES.map((name) => column(name)),
    column('firstPurchase', { type: 'date' }),
    column('name', { type: 'text', distinct: 98 }),
    column('city', { type: 'text', distinct: 12 }),
    column('age'),
    column('signup', { type: 'date' }),
  ],
  { analysis: 'customers.features', version: 1, parameters: {}, sources: [] },
);

const contracts = table([
  column('customerID', { type: 'text', role: 'customerId', distinct: 100 }),
  column('tenure'),
  column('zip code'),
  column('plan', { distinct: 1 }),
  column('MonthlyCharges'),
  column('TotalCharges'),
  column('Churn', { type: 'boolean', distinct: 2 }),
]);

describe('targets', () => {
  it('are columns of numbers or yes/no that vary and do not name rows', () => {
    expect(targetColumns(contracts)).toEqual(['tenure', 'MonthlyCharges', 'TotalCharges', 'Churn']);
  });

  it('default to the money of customers', () => {
    expect(defaultTarget(customers)).toBe('monetaryValue');
  });

  it('default to the role, then to the last name that says money, then to the last column', () => {
    expect(defaultTarget(table([column('a', { role: 'target' }), column('amount')]))).toBe('a');
    expect(defaultTarget(contracts)).toBe('TotalCharges');
    expect(defaultTarget(table([column('a'), column('b')]))).toBe('b');
    expect(defaultTarget(table([column('a', { type: 'text' })]))).toBeNull();
  });
});

describe('features', () => {
  it('can be any column but the target, identifiers and constants', () => {
    expect(featureColumns(contracts, 'TotalCharges')).toEqual(['tenure', 'MonthlyCharges', 'Churn']);
  });

  it('by default leave out what is made of the same money, what says things twice, and names', () => {
    expect(defaultFeatures(customers, 'monetaryValue')).toEqual([
      'orders',
      'recencyDays',
      'tenureDays',
      'refunds',
      'city',
      'age',
    ]);
  });

  it('by default keep money for another target, and leave out that target’s own kin', () => {
    const features = defaultFeatures(customers, 'refunds');
    expect(features).toContain('monetaryValue');
    expect(features).not.toContain('refundAmount');
  });

  it('of an imported table are all that can be chosen, whatever they are called', () => {
    expect(defaultFeatures(table([column('frequency'), column('value')]), 'value')).toEqual(['frequency']);
  });
});

describe('canPredict', () => {
  it('asks for a target and something to predict it from', () => {
    expect(canPredict(contracts)).toBe(true);
    expect(canPredict(table([column('amount')]))).toBe(false);
    expect(canPredict(table([column('word', { type: 'text' }), column('other', { type: 'text' })]))).toBe(false);
  });
});
