import { expect, test } from 'vitest';
import type { RowsQuery } from '../../../src/contract/tables';
import { highListCsv } from '../../../src/ui/pages/value/high-list';

/** A table of customers, the most valuable first. */
function tableOf(count: number) {
  const all = Array.from({ length: count }, (_, place) => [`=c${place}`, count - place]);
  const asked: RowsQuery[] = [];
  const readRows = (_tableId: string, query: RowsQuery = {}) => {
    asked.push(query);
    const { offset = 0, limit = count } = query;
    return Promise.resolve({ columns: ['customerId', 'value'], rows: all.slice(offset, offset + limit), total: count });
  };
  return { client: { readRows }, asked };
}

test('the list holds the customers with the highest values, with one header, and no formulas', async () => {
  const { client, asked } = tableOf(30_000);
  const text = await highListCsv(client, { tableId: 't', column: 'value', count: 25_000 });
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(25_001);
  expect([lines[0], lines[1], lines.at(-1)]).toEqual(['customerId,value', "'=c0,30000", "'=c24999,5001"]);
  expect(asked.map(({ offset }) => offset)).toEqual([0, 10_000, 20_000]);
  expect(asked[0]).toMatchObject({ sort: { column: 'value', descending: true } });
});
