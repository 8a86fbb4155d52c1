import { describe, expect, it } from 'vitest';
import type { DescribeResult, SegmentModel } from '../../../src/contract/catalogue';
import {
  canAssign,
  modelSegments,
  pinFor,
  pinsFrom,
  renamedModel,
  ruleModel,
} from '../../../src/ui/pages/segments/act/pin';

const head = { kind: 'segments', version: 1 } as const;
const bounds = [1, 2];
const rfm: SegmentModel = {
  ...head,
  method: 'rfm',
  bins: 2,
  cuts: { recencyDays: bounds, frequency: bounds, monetaryValue: bounds },
  map: { '111': 'Lost', '222': 'Champions', '211': 'Lost' },
};
const centers = {
  ...head,
  method: 'centers' as const,
  columns: ['a', 'b'],
  scalings: [
    { shift: 0, factor: 1 },
    { shift: 0, factor: 1 },
  ],
  centers: [
    [0, 0],
    [1, 1],
  ],
  names: ['0', '1'],
};
const density: SegmentModel = {
  ...head,
  method: 'density',
  columns: ['a'],
  scalings: [{ shift: 0, factor: 1 }],
  names: ['0', '1'],
  eps: 1,
  cores: [0, 5],
  labels: [0, 1],
  of: 2,
};
const described = {
  segments: [
    { segment: 'A', rule: { conditions: [{ column: 'a', above: 1, upTo: null }], precision: 0.6 } },
    { segment: 'B', rule: { conditions: [{ column: 'b', above: null, upTo: 2 }], precision: 0.9 } },
    { segment: 'C', rule: null },
  ],
} as unknown as DescribeResult;

describe('a pinned segmentation', () => {
  it('has the names that were given', () => {
    expect(modelSegments(renamedModel(rfm, { Lost: 'Gone' }))).toEqual(['Gone', 'Champions']);
    expect(modelSegments(renamedModel(centers, { '1': 'Rich' }))).toEqual(['0', 'Rich']);
    expect(modelSegments(renamedModel(density, { '0': 'Crowd' }))).toEqual(['Crowd', '1']);
  });

  it('may be by core rows or by a mixture, whose columns a table must have', () => {
    const { columns, scalings, names } = centers;
    const dense: SegmentModel = {
      ...head,
      ...{ columns, scalings, names },
      method: 'density',
      eps: 1,
      cores: [0, 0, 1, 1],
      labels: [0, 1],
      of: 2,
    };
    expect(modelSegments(renamedModel(dense, { '1': 'Rich' }))).toEqual(['0', 'Rich']);
    expect(canAssign({ columns: [] }, dense)).toBe(false);
    const pin = { id: '1', name: 'mine', createdAt: '2026-01-01', model: dense };
    expect(pinsFrom(JSON.stringify([pin]))).toEqual([pin]);
  });

  it('keeps clusters apart that were given one name', () => {
    expect(modelSegments(renamedModel(centers, { '0': 'Rich', '1': 'Rich' }))).toEqual(['Rich', 'Rich (2)']);
  });

  it('is by rules where there is no model, the most precise first', () => {
    const model = ruleModel(described)!;
    expect(modelSegments(model)).toEqual(['B', 'A']);
    expect(modelSegments(renamedModel(model, { A: 'Z' }))).toEqual(['B', 'Z']);
    expect(ruleModel({ segments: [] })).toBeNull();
  });

  it('takes no rule that is wrong about most of those it finds', () => {
    const [a, b] = described.segments as unknown as [object, object];
    const weak = { ...a, rule: { conditions: [{ column: 'a', above: 1, upTo: null }], precision: 0.49 } };
    expect(modelSegments(ruleModel({ segments: [weak, b] } as unknown as DescribeResult)!)).toEqual(['B']);
  });

  it('comes back as it was stored; what is none is left out', () => {
    const pin = { id: '1', name: 'mine', createdAt: '2026-01-01', model: rfm };
    const broken = { ...pin, model: { ...head, method: 'rfm' } };
    expect(pinsFrom(JSON.stringify([pin, { ...pin, model: density }, broken, { id: 2 }, null]))).toEqual([
      pin,
      { ...pin, model: density },
    ]);
    expect([null, '{', '{}'].map(pinsFrom)).toEqual([[], [], []]);
  });
});

describe('whom it can be used on', () => {
  const table = (...names: string[]) => ({
    columns: names.map((name) => ({ name, type: 'number' as const, missing: 0, distinct: 2, originalName: name })),
  });
  const role = (name: string) => ({ ...table(name).columns[0]!, role: name as 'date' });

  it('asks for the columns of the model, as numbers', () => {
    expect(canAssign(table('a', 'b', 'c'), centers)).toBe(true);
    expect(canAssign(table('a'), centers)).toBe(false);
    expect(canAssign(table('a'), density)).toBe(true);
    expect(canAssign(table('b'), density)).toBe(false);
    expect(canAssign({ columns: [...table('a').columns, { ...table('b').columns[0]!, type: 'text' }] }, centers)).toBe(
      false,
    );
    expect(canAssign(table('a', 'b'), ruleModel(described)!)).toBe(true);
    expect(canAssign(table('b'), ruleModel(described)!)).toBe(false);
  });

  it('is the newest that a table has the columns for, unless another one is chosen', () => {
    const pins = [centers, density].map((model, place) => ({ id: String(place), name: '', createdAt: '', model }));
    expect(pinFor(pins, null, table('a'))?.id).toBe('1');
    expect(pinFor(pins, '0', table('a'))?.id).toBe('0');
    expect(pinFor(pins, null, table('z'))?.id).toBe('0');
    expect(pinFor([], null, table('a'))).toBeUndefined();
  });

  it('asks for features or purchases for RFM', () => {
    expect(canAssign(table('recencyDays', 'orders', 'monetaryValue'), rfm)).toBe(true);
    expect(canAssign({ columns: [role('customerId'), role('date'), role('amount')] }, rfm)).toBe(true);
    expect(canAssign({ columns: [role('customerId'), role('date')] }, rfm)).toBe(false);
  });
});
