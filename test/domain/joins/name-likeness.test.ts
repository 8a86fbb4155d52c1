import { describe, expect, it } from 'vitest';
import { keyWords } from '../../../src/domain/joins/key-words';
import { nameLikeness, namesConflict } from '../../../src/domain/joins/name-likeness';

const words = (qualified: string) => {
  const [table, column] = qualified.split('.') as [string, string];
  return keyWords(column, table, undefined);
};
const like = (left: string, right: string): number => nameLikeness(words(left), words(right));

describe('nameLikeness', () => {
  it.each([
    ['orders.Customer ID', 'people.customer_id'],
    ['orders.CustomerID', 'people.客户编号'],
    ['orders.customerid', 'Customers.id'],
    ['orders.CustomerId', 'customers.ID'],
    ['orders.custid', 'people.KundenNr'],
    ['lines.Order No.', 'orders.订单号'],
    ['sales.store_code', 'stores.id'],
    ['sales.StoreID', 'x.store'],
    ['sales.仓库编号', 'x.仓库号'],
    ['sales.sku', 'stock.StockCode'],
    ['a.category', 'categories.key'],
    ['a.región_id', 'b.region'],
  ])('%s is %s', (left, right) => {
    expect(like(left, right)).toBe(1);
    expect(like(right, left)).toBe(1);
  });

  it.each([
    ['orders.customer_id', 'people.order_id'],
    ['orders.store', 'people.city'],
    ['orders.id', 'products.id'],
    ['a.date', 'b.id'],
  ])('%s is nothing like %s', (left, right) => {
    expect(like(left, right)).toBe(0);
  });

  it('has degrees: a shorter form, another spelling, one word of two, one who referred a customer', () => {
    expect(like('a.dept', 'b.department')).toBe(0);
    expect(like('a.depart', 'b.department')).toBeCloseTo(0.8);
    expect(like('a.organisation', 'b.organization')).toBeGreaterThan(0.5);
    expect(like('a.store_city', 'b.store')).toBeCloseTo(2 / 3);
    expect(like('referrals.referrer_id', 'people.customer_id')).toBeCloseTo(0.6);
  });

  it('goes by the role that a column was given, whatever its name', () => {
    const given = keyWords('column3', 'export', 'customerId');
    expect(nameLikeness(given, words('people.Customer ID'))).toBe(1);
    expect(given.identifies).toBe(true);
  });
});

describe('namesConflict', () => {
  it.each([
    ['orders.customer_id', 'people.order_id', true],
    ['stores.id', 'products.id', true],
    ['orders.customer_id', 'customers.id', false],
    ['orders.ref', 'x.store', false],
  ])('%s and %s: %s', (left, right, conflict) => {
    expect(namesConflict(words(left), words(right))).toBe(conflict);
  });
});
