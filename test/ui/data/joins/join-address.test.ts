import { describe, expect, it } from 'vitest';
import { joinInAddress, joinParams, sameJoin, type JoinChoice } from '../../../../src/ui/pages/data/joins/join-address';
import { column, table } from '../tables';

const tables = [
  table('orders', [column('customer'), column('store'), column('[x]')]),
  table('people', [column('id'), column('store')]),
];
const single: JoinChoice = {
  left: { table: 'orders', columns: ['customer'] },
  right: { table: 'people', columns: ['id'] },
};
const double: JoinChoice = {
  left: { table: 'orders', columns: ['customer', 'store'] },
  right: { table: 'people', columns: ['id', 'store'] },
};

describe('a join in the address', () => {
  it.each([single, double, { ...single, left: { table: 'orders', columns: ['[x]'] } }])(
    'is read as it was written: %j',
    (choice) => {
      expect(joinInAddress(joinParams(choice), tables)).toEqual(choice);
    },
  );

  it('is plain where the key is one column', () => {
    expect(joinParams(single)).toEqual({ left: 'orders', on: 'customer', right: 'people', to: 'id' });
  });

  it.each([
    {},
    { ...joinParams(single), left: 'gone' },
    { ...joinParams(single), to: 'gone' },
    { ...joinParams(single), on: '' },
    { ...joinParams(single), on: '[' },
    { ...joinParams(single), on: '{"a":1}' },
    { ...joinParams(single), on: '[]', to: '[]' },
    { ...joinParams(double), to: 'id' },
  ])('is none where it names what is not there: %j', (params) => {
    expect(joinInAddress(params, tables)).toBeNull();
  });

  it('is told from another', () => {
    expect(sameJoin(single, structuredClone(single))).toBe(true);
    expect(sameJoin(single, double)).toBe(false);
  });
});
