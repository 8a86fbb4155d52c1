import { describe, expect, it } from 'vitest';
import { draftOf, NO_DRAFT, type Draft } from '../../../src/ui/pages/prepare/draft';
import { draftFrom, draftText } from '../../../src/ui/pages/prepare/stored-draft';
import { everyStep } from './every-step';

const plain = everyStep.map((step) => ({ step, fitted: null }));

describe('a draft in the browser’s storage', () => {
  it('comes back as it was', () => {
    const draft = draftOf('cleaned', plain, null);
    expect(draftFrom(draftText(draft))).toEqual({ draft, forgotten: false });
  });

  it('comes back with what it has learnt elsewhere', () => {
    const fitted = { op: 'filter', expression: 'a > 1' } as const;
    const draft = draftOf('', [{ step: { op: 'filter', expression: 'a > 1' }, fitted }], 'January');
    expect(draftFrom(draftText(draft))).toEqual({ draft, forgotten: false });
  });

  it('says so where what it has learnt was too much to be kept', () => {
    const donors = Array.from({ length: 60_000 }, (_, row) => row + 0.123456789);
    const neighbours = { nNeighbors: 5, weights: 'uniform', features: ['a'], rows: 60_000, donors: [donors] } as const;
    const fitted = {
      op: 'impute',
      method: 'nearestNeighbours',
      indicator: false,
      missingValue: null,
      columns: ['a'],
    } as const;
    const large: Draft = draftOf(
      '',
      [{ step: { op: 'impute', method: 'nearestNeighbours' }, fitted: { ...fitted, neighbours } }],
      'January',
    );
    const { draft, forgotten } = draftFrom(draftText(large));
    expect(forgotten).toBe(true);
    expect(draft).toMatchObject({ learntFrom: null, steps: [{ step: { method: 'nearestNeighbours' }, fitted: null }] });
  });

  it('is empty where nothing, or nothing sound, is stored', () => {
    expect(draftFrom(null).draft).toBe(NO_DRAFT);
    expect(draftFrom('{"version":1,"steps":[{"step":{"op":"eval"}}]}').draft).toBe(NO_DRAFT);
  });
});
