import { describe, expect, it } from 'vitest';
import type { ColumnInfo, TableInfo } from '../../../src/contract/tables';
import {
  idColumn,
  labelColumn,
  segmentationsOf,
  usualSegmentation,
} from '../../../src/ui/pages/segments/segmentations';

const column = (name: string, more: Partial<ColumnInfo> = {}): ColumnInfo => ({
  name,
  type: 'text',
  missing: 0,
  distinct: 5,
  originalName: name,
  ...more,
});

const table = (tableId: string, columns: ColumnInfo[], sources?: string[], rowCount = 100): TableInfo => ({
  tableId,
  name: tableId,
  rowCount,
  bytes: 0,
  createdAt: '2026-01-01T00:00:00Z',
  columns,
  fingerprint: tableId,
  rejectedCount: 0,
  ...(sources && { madeBy: { analysis: 'x', version: 1, parameters: {}, sources } }),
});

const id = column('customerId', { role: 'customerId' });
const customers = table('customers', [id, column('orders', { type: 'number' })], ['lines']);

describe('the column of segments', () => {
  it('is known by its name, unless it has too many values to be one', () => {
    expect(labelColumn(table('a', [id, column('cluster')]))).toBe('cluster');
    expect(labelColumn(table('a', [id, column('segment', { distinct: 201 }), column('cluster')]))).toBe('cluster');
    expect(labelColumn(customers)).toBeUndefined();
  });
});

describe('the column of ids', () => {
  it('has the role, else the name', () => {
    expect(idColumn(table('a', [column('customerId'), column('nr', { role: 'customerId' })]))).toBe('nr');
    expect(idColumn(table('a', [column('customerId')]))).toBe('customerId');
    expect(idColumn(table('a', [column('row')]))).toBeUndefined();
  });
});

describe('segmentations of customers', () => {
  const ofThem = table('rfm', [id, column('segment')], ['customers']);
  const ofTheirLines = table('lines-rfm', [id, column('segment')], ['lines']);
  const byHand = table('lasso', [id, column('segment')]);
  const ofOthers = table('others', [id, column('segment')], ['elsewhere']);

  it('are those made of them, of their source, or imported with ids', () => {
    const all = [customers, ofThem, ofTheirLines, byHand, ofOthers];
    expect(segmentationsOf(customers, all).map(({ tableId }) => tableId)).toEqual(['rfm', 'lines-rfm', 'lasso']);
  });

  it.each(['segments.targets', 'segments.movement'])('are no tables of %s', (analysis) => {
    const made = { ...ofThem, madeBy: { ...ofThem.madeBy!, analysis } };
    expect(segmentationsOf(customers, [made, byHand])).toEqual([byHand]);
  });

  it('begin with one of their own, not with customers who were assigned to another', () => {
    const assigned = { ...ofThem, tableId: 'assigned', madeBy: { ...ofThem.madeBy!, analysis: 'segments.assign' } };
    expect(usualSegmentation(customers, [assigned, ofThem, byHand])).toBe(ofThem);
    expect(usualSegmentation(customers, [byHand, assigned])).toBe(assigned);
    expect(usualSegmentation(customers, [])).toBeUndefined();
  });

  it('are not opened by themselves where they may be of other customers', () => {
    expect(usualSegmentation(customers, [byHand])).toBeUndefined();
    expect(usualSegmentation(byHand, [byHand])).toBe(byHand);
  });

  it('may stand in the table itself', () => {
    expect(segmentationsOf(ofThem, [ofThem, ofOthers])).toEqual([ofThem]);
  });

  it('are matched by place without ids, where there are as many rows', () => {
    const rows = table('rows', [column('a', { type: 'number' })]);
    const same = table('same', [column('row'), column('segment')], ['rows']);
    const fewer = table('fewer', [column('row'), column('segment')], ['rows'], 99);
    expect(segmentationsOf(rows, [same, fewer, ofThem])).toEqual([same]);
  });
});
