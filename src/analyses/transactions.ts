import { ClienteleError } from '../contract/errors';
import type { TransactionLines } from '../domain/customers/transaction-lines';
import type { TextColumn } from '../domain/table/column';
import type { TableReader } from './analysis';
import { findColumn, needColumn, readNumbers } from './column-parameter';

export interface TransactionColumns {
  readonly customerId?: string | undefined;
  readonly date?: string | undefined;
  readonly amount?: string | undefined;
  readonly quantity?: string | undefined;
  readonly unitPrice?: string | undefined;
  readonly orderId?: string | undefined;
  readonly item?: string | undefined;
}

/**
 * Reads the lines of a transactions table by parameter or role. The money of a line is its amount, or quantity
 * times unit price where these two are asked for or no column is the amount.
 *
 * @throws ClienteleError `missing-parameter`, `column-not-found`, `column-not-numeric`, `column-not-date`
 */
export async function readTransactions(table: TableReader, asked: TransactionColumns): Promise<TransactionLines> {
  const customerId = needColumn(table, 'customerId', asked.customerId, { role: 'customerId' });
  const date = await readDates(table, needColumn(table, 'date', asked.date, { role: 'date' }));
  const quantityName = findColumn(table, asked.quantity, { role: 'quantity' });
  const quantity = quantityName === null ? null : await readNumbers(table, quantityName);
  return {
    customer: await table.text(customerId),
    date,
    amount: await readAmount(table, asked, quantity),
    quantity,
    order: await readText(table, findColumn(table, asked.orderId, { role: 'orderId' })),
    item: await readText(table, findColumn(table, asked.item, { role: 'item' })),
  };
}

async function readDates(table: TableReader, name: string): Promise<Float64Array> {
  const column = await table.column(name);
  if (column.type === 'date') return column.values;
  throw new ClienteleError(
    'column-not-date',
    `"${name}" in "${table.info.name}" is not a date but a ${column.type}: import the file again and read it as dates.`,
    { table: table.info.name, column: name },
  );
}

async function readText(table: TableReader, name: string | null): Promise<TextColumn | null> {
  return name === null ? null : table.text(name);
}

async function readAmount(
  table: TableReader,
  asked: TransactionColumns,
  quantity: Float64Array | null,
): Promise<Float64Array> {
  const byPrice = asked.amount === undefined && asked.unitPrice !== undefined;
  const amount = byPrice ? null : findColumn(table, asked.amount, { role: 'amount' });
  if (amount !== null) return readNumbers(table, amount);
  const unitPrice = findColumn(table, asked.unitPrice, { role: 'unitPrice' });
  if (unitPrice !== null && quantity !== null) {
    const prices = await readNumbers(table, unitPrice);
    const money = new Float64Array(prices.length);
    for (let line = 0; line < money.length; line++) money[line] = prices[line]! * quantity[line]!;
    return money;
  }
  const { name } = table.info;
  throw new ClienteleError(
    'missing-parameter',
    `Say which column of "${name}" is the amount of a line, or which two are its quantity and its unit price.`,
    { parameter: 'amount', table: name },
  );
}
