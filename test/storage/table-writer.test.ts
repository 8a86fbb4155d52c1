import { expect, test } from 'vitest';
import type { RejectedRow } from '../../src/contract/tables';
import { REJECTED_ROWS } from '../../src/ingest/rejected-chunks';
import type { Database } from '../../src/storage/database';
import { TableWriter } from '../../src/storage/table-writer';

/** Notes how many rows each transaction holds. */
function notingDatabase(transactions: number[]): Database {
  const transaction = (): object => {
    const at = transactions.push(0) - 1;
    const put = (rows: readonly unknown[]): Promise<void> => {
      transactions[at]! += rows.length;
      return Promise.resolve();
    };
    return { objectStore: () => ({ put }), done: Promise.resolve() };
  };
  return { use: (work: (connection: object) => unknown) => Promise.resolve(work({ transaction })) } as never;
}

test('rejected rows leave memory after a bounded number of them, however short they are', async () => {
  const transactions: number[] = [];
  const writer = new TableWriter(notingDatabase(transactions), 't1');
  const rows = Array.from({ length: REJECTED_ROWS }, (_, line): RejectedRow => ({ line, reason: 'x', text: '' }));
  for (let chunk = 0; chunk < 50; chunk++) await writer.rejected(chunk, rows);
  await writer.settle();
  expect(transactions.reduce((sum, count) => sum + count, 0)).toBe(50 * REJECTED_ROWS);
  expect(Math.max(...transactions)).toBeLessThan(50_000);
});
