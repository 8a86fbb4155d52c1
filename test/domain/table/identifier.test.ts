import { describe, expect, it } from 'vitest';
import { headerSaysIdentifier, isCode, isNumericIdentifier } from '../../../src/domain/table/identifier';

describe('isNumericIdentifier', () => {
  it.each(['00123', '007', '00', '12345678901234567890', '1234567890123456', '1e5', '12E04', ' 0012 ', '００１２'])(
    'holds for %j',
    (text) => {
      expect(isNumericIdentifier(text)).toBe(true);
    },
  );

  it.each(['0', '0.5', '123456789012345', '1.5e5', '1e+05', '-7', '', 'abc', '0x1'])('does not hold for %j', (text) => {
    expect(isNumericIdentifier(text)).toBe(false);
  });
});

it('tells codes from words and numbers', () => {
  expect(['C536379', '85123A', 'A-1', '1a5'].map(isCode)).toEqual([true, true, true, true]);
  expect(['12', 'abc', '12 kg', '', '$5'].map(isCode)).toEqual([false, false, false, false, false]);
});

describe('headerSaysIdentifier', () => {
  it.each([
    'id',
    'CustomerID',
    'customer_id',
    'ZIP code',
    'phone',
    'InvoiceNo',
    'order number',
    'Invoice',
    'StockCode',
    '订单号',
    '客户编号',
    '手机',
    '用户ID',
  ])('holds for %s', (header) => {
    expect(headerSaysIdentifier(header)).toBe(true);
  });

  it.each(['quantity', 'paid', 'valid', 'number of orders', 'number', 'no', 'total invoice', '金额', '', 'idea'])(
    'does not hold for %j',
    (header) => {
      expect(headerSaysIdentifier(header)).toBe(false);
    },
  );
});
