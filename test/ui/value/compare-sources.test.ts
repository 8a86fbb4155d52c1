import { expect, test } from 'vitest';
import { columnSources, modelSources } from '../../../src/ui/pages/value/compare-sources';
import type { ValueRequest } from '../../../src/ui/pages/value/value-request';
import { column, table } from '../data/tables';

test('models are held up as they are set, those that cannot be computed left out', () => {
  const margin: ValueRequest = { id: 'value.margin', parameters: { table: 't1', revenue: 'a', cost: 'b' } };
  const made = modelSources(
    ['weighted', 'margin'],
    (model) => (model === 'margin' ? margin : null),
    { table: 't2' },
    null,
  );
  expect(made.map(({ key, source }) => [key, source])).toEqual([
    ['margin', { analysis: 'value.margin', params: { table: 't1', revenue: 'a', cost: 'b' } }],
    ['clv', { analysis: 'value.clv', params: { table: 't2' } }],
  ]);
});

test('columns are taken of tables with one row a customer', () => {
  const once = table('once', [column('id', 'customerId', 100), column('spent')]);
  const often = table('often', [column('id', 'customerId', 99), column('spent')]);
  expect(columnSources([once, often]).map(({ source }) => source)).toEqual([{ table: 'once', column: 'spent' }]);
});
