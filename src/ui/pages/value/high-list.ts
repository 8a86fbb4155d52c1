import type { CallOptions, Client } from '../../../client/client';
import { csvText } from '../../../domain/table/csv';

const PAGE_ROWS = 10_000;

/** The rows of a table with the highest values, as CSV in which no text is a formula. */
export async function highListCsv(
  client: Pick<Client, 'readRows'>,
  { tableId, column, count }: { readonly tableId: string; readonly column: string; readonly count: number },
  { signal }: CallOptions = {},
): Promise<string> {
  const parts: string[] = [];
  for (let offset = 0; offset < count || offset === 0; offset += PAGE_ROWS) {
    const limit = Math.min(PAGE_ROWS, count - offset);
    const query = { sort: { column, descending: true }, offset, limit };
    const { columns, rows } = await client.readRows(tableId, query, { signal });
    const text = csvText(columns, rows);
    parts.push(offset === 0 ? text : text.slice(text.indexOf('\r\n') + 2));
  }
  return parts.join('');
}
