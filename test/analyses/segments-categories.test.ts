import { describe, expect, it } from 'vitest';
import { segmentsCategories } from '../../src/analyses/segments-categories';
import { numbers, texts } from '../domain/predict/columns';
import { createMemoryContext, runAnalysis, type Columns } from './memory-context';

const named = (columns: Columns) => Object.entries(columns).map(([name, column]) => ({ name, column }));
const customers: Columns = {
  customerId: texts('ann', 'bob', 'cem', 'dan', 'eve', 'fay'),
  contract: texts('Year', 'Month', 'Month', 'Year', null, 'Month'),
  paper: texts('yes', 'no', 'yes', 'no', 'yes', 'yes'),
  city: texts(...Array.from({ length: 6 }, () => 'Oslo')),
  spent: numbers(1, 2, 3, 4, 5, 6),
};
const labels: Columns = {
  customerId: texts('ann', 'bob', 'cem', 'dan', 'eve', 'zoe'),
  cluster: numbers(0, 1, 1, 0, 0, 1),
};
const shop = () =>
  createMemoryContext([
    { name: 'customers', columns: named(customers) },
    { name: 'labels', columns: named(labels) },
  ]).context;

describe('segments.categories', () => {
  it('counts the categories of columns of a few words by segment, those that tell most first', async () => {
    const result = await runAnalysis(shop(), segmentsCategories, { table: 'customers', labels: 'labels' });
    expect(result.segments).toEqual(['0', '1']);
    expect(result.columns.map(({ column }) => column)).toEqual(['contract', 'paper']);
    const [contract, paper] = result.columns;
    expect(contract).toMatchObject({ categories: ['Month', 'Year'], count: [[0, 2], [2, 0]], cramersV: 1 }); // prettier-ignore
    expect(contract!.residual).toEqual([[-2, 2], [2, -2]]); // prettier-ignore
    expect(paper).toMatchObject({ categories: ['yes', 'no'], count: [[2, 1], [1, 1]] }); // prettier-ignore
    expect(result.leftOut).toEqual([
      { reason: 'no-segment', rows: 1 },
      { reason: 'right-unmatched', rows: 1 },
    ]);
  });

  it('takes the columns that are asked for', async () => {
    const asked = { table: 'customers', labels: 'labels', columns: ['city'] };
    const { columns } = await runAnalysis(shop(), segmentsCategories, asked);
    expect(columns).toEqual([
      { column: 'city', categories: ['Oslo'], count: [[3], [2]], residual: [[0], [0]], cramersV: 0 },
    ]);
    await expect(runAnalysis(shop(), segmentsCategories, { ...asked, columns: ['nowhere'] })).rejects.toMatchObject({
      code: 'column-not-found',
    });
  });
});
