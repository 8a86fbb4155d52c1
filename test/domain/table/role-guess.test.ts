import { describe, expect, it } from 'vitest';
import type { ColumnType } from '../../../src/domain/table/column';
import { rolesFromContents, rolesFromHeaders, type RoleFacts } from '../../../src/domain/table/role-guess';

const headed = (...columns: [string, ColumnType][]): Record<string, string> =>
  Object.fromEntries(
    [...rolesFromHeaders(columns.map(([name, type]) => ({ name, type })))].map(([index, role]) => [
      columns[index]![0],
      role,
    ]),
  );

describe('rolesFromHeaders', () => {
  it('knows a shop in English', () => {
    expect(
      headed(
        ['InvoiceNo', 'text'],
        ['StockCode', 'text'],
        ['Quantity', 'number'],
        ['InvoiceDate', 'date'],
        ['UnitPrice', 'number'],
        ['CustomerID', 'text'],
        ['Country', 'text'],
      ),
    ).toEqual({
      InvoiceNo: 'orderId',
      StockCode: 'item',
      Quantity: 'quantity',
      InvoiceDate: 'date',
      UnitPrice: 'unitPrice',
      CustomerID: 'customerId',
    });
  });

  it('knows a shop in Chinese', () => {
    expect(
      headed(
        ['订单号', 'text'],
        ['客户编号', 'text'],
        ['下单时间', 'date'],
        ['商品名称', 'text'],
        ['数量', 'number'],
        ['单价', 'number'],
        ['金额', 'number'],
        ['评价', 'text'],
      ),
    ).toEqual({
      订单号: 'orderId',
      客户编号: 'customerId',
      下单时间: 'date',
      商品名称: 'item',
      数量: 'quantity',
      单价: 'unitPrice',
      金额: 'amount',
      评价: 'feedback',
    });
  });

  it.each([
    ['German', ['Auftragsnummer', 'Kunden-Nr.', 'Bestelldatum', 'Artikel', 'Menge', 'Einzelpreis', 'Betrag']],
    ['French', ['N° commande', 'Numéro de client', "Date d'achat", 'Produit', 'Quantité', 'Prix unitaire', 'Montant']],
    ['Spanish', ['Nº pedido', 'Código de cliente', 'Fecha', 'Artículo', 'Cantidad', 'Precio', 'Importe']],
  ])('knows a shop in %s', (_language, names) => {
    const roles = ['orderId', 'customerId', 'date', 'item', 'quantity', 'unitPrice', 'amount'];
    const types: ColumnType[] = ['text', 'text', 'date', 'text', 'number', 'number', 'number'];
    expect(headed(...names.map((name, index): [string, ColumnType] => [name, types[index]!]))).toEqual(
      Object.fromEntries(names.map((name, index) => [name, roles[index]])),
    );
  });

  it('gives a role to one column, the one whose header is surest', () => {
    expect(headed(['date', 'date'], ['order_date', 'date'])).toEqual({ order_date: 'date' });
    expect(headed(['total', 'number'], ['amount', 'number'])).toEqual({ amount: 'amount' });
  });

  it('asks for the type that the role needs', () => {
    expect(headed(['date', 'text'], ['amount', 'text'], ['quantity', 'date'])).toEqual({});
  });

  it('takes only the usual names for a target', () => {
    expect(headed(['Churn', 'boolean'], ['tenure', 'number'])).toEqual({ Churn: 'target' });
    expect(headed(['outcome', 'boolean'])).toEqual({});
  });
});

describe('rolesFromContents', () => {
  const facts = (type: ColumnType, more: Partial<RoleFacts> = {}): RoleFacts => ({
    name: '',
    type,
    distinct: 10,
    cells: 100,
    decimals: false,
    codes: false,
    ...more,
  });

  it('knows a file like CDNOW: two ids, date, pieces, money', () => {
    const ids = { codes: true, distinct: 2_357, cells: 6_919 };
    const columns = [
      facts('text', ids),
      facts('text', ids),
      facts('date'),
      facts('number'),
      facts('number', { decimals: true }),
    ];
    expect([...rolesFromContents(columns)].sort()).toEqual([
      [1, 'customerId'],
      [2, 'date'],
      [3, 'quantity'],
      [4, 'amount'],
    ]);
  });

  it('takes no unique code and no word for a customer, and no quantity among several whole numbers', () => {
    const columns = [
      facts('text', { codes: true, distinct: 100 }),
      facts('text'),
      facts('number'),
      facts('number'),
      facts('number', { decimals: true }),
    ];
    expect([...rolesFromContents(columns)]).toEqual([[4, 'amount']]);
  });
});
