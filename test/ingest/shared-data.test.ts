import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { previewDelimited } from '../../src/ingest/preview';
import { imported } from './imported';
import { plainDialect } from '../dialects';

const FOLDER = new URL('../../../shared/data/', import.meta.url);
const file = (name: string): Blob => new Blob([readFileSync(new URL(name, FOLDER))]);

describe.skipIf(!existsSync(FOLDER))('published files (skipped: no shared data, where absent)', () => {
  it('CDNOW: blank-separated, no header, 6,919 purchases of 2,357 customers', async () => {
    const table = await imported(file('cdnow_sample.txt'));
    expect([table.rowCount, table.rejected, table.detected]).toEqual([
      6_919,
      [],
      plainDialect({ delimiter: 'blanks', header: false, headerRows: 0, dateFormats: { column3: 'YYYYMMDD' } }),
    ]);
    expect(table.columns.map(({ name, type, role, missing }) => [name, type, role, missing])).toEqual([
      ['column1', 'text', undefined, 0],
      ['column2', 'text', 'customerId', 0],
      ['column3', 'date', 'date', 0],
      ['column4', 'number', 'quantity', 0],
      ['column5', 'number', 'amount', 0],
    ]);
    expect(table.columns[1]!.distinct).toBe(2_357);
    expect([...table.cells.values()].map(([first]) => first)).toEqual([
      '00004',
      '0001',
      '1997-01-01T00:00:00.000Z',
      2,
      29.33,
    ]);
    const dates = table.cells.get('column3')!.toSorted();
    expect([dates[0], dates.at(-1)]).toEqual(['1997-01-01T00:00:00.000Z', '1998-06-30T00:00:00.000Z']);
  });

  it('Telco: 7,043 customers, 11 of them without TotalCharges', async () => {
    const table = await imported(file('telco_churn.csv'));
    expect([table.rowCount, table.rejected, table.warnings]).toEqual([7_043, [], []]);
    const column = (name: string) => table.columns.find((candidate) => candidate.name === name);
    expect(column('TotalCharges')).toMatchObject({ type: 'number', missing: 11, unreadable: { count: 0 } });
    expect(column('SeniorCitizen')).toMatchObject({ type: 'number', distinct: 2 });
    expect(column('customerID')).toMatchObject({ type: 'text', role: 'customerId', distinct: 7_043 });
    expect(column('Churn')).toMatchObject({ type: 'boolean', role: 'target' });
    const charges = table.cells.get('TotalCharges') as (number | null)[];
    expect(charges.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBeCloseTo(16_056_168.7, 6);
  });

  it('groceries: ragged baskets, each line whole', async () => {
    const table = await imported(file('groceries.csv'));
    expect([table.rowCount, table.rejected, table.columns.length]).toEqual([9_835, [], 1]);
    expect(table.cells.get('column1')![0]).toBe('citrus fruit,semi-finished bread,margarine,ready soups');
  });

  it('German credit: values that hold <, > and /', async () => {
    const table = await imported(file('german_credit.csv'));
    expect([table.rowCount, table.rejected, table.columns.length]).toEqual([1_000, [], 21]);
    expect(table.columns.find(({ name }) => name === 'default')).toMatchObject({
      type: 'number',
      role: 'target',
      distinct: 2,
    });
    expect(table.cells.get('checking_balance')![0]).toBe('< 0 DM');
  });

  it('are previewed with the types and roles that the import gives them', async () => {
    const names = ['cdnow_sample.txt', 'telco_churn.csv', 'german_credit.csv'];
    const previews = await Promise.all(names.map((name) => previewDelimited(file(name), {})));
    const tables = await Promise.all(names.map((name) => imported(file(name))));
    const described = (columns: readonly { name: string; type: string; role?: string }[]) =>
      columns.map(({ name, type, role }) => [name, type, role]);
    expect(previews.map(({ columns }) => described(columns))).toEqual(tables.map(({ columns }) => described(columns)));
  });
});
