import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../../src/messages/segments';
import '../../../src/messages/segments-rfm';
import type { TableInfo } from '../../../src/contract/tables';
import { cellFormat } from '../../../src/ui/components/grid-format';
import { chosenCell } from '../../../src/ui/pages/segments/chosen-cell';
import { t } from '../../../src/ui/preferences/i18n-state.svelte';
import { freeName, isTaken } from '../../../src/ui/pages/segments/segment-label';
import { segmentNames } from '../../../src/ui/pages/segments/segment-names-state.svelte';
import { segmentGridColumns, segmentWords } from '../../../src/ui/pages/segments/segment-words';

const column = (name: string, type: 'text' | 'number') => ({ name, type, missing: 0, distinct: 3, originalName: name });
const clusters = { columns: [column('customerId', 'text'), column('cluster', 'number')] } as unknown as TableInfo;
const movement = {
  columns: [
    column('segmentBefore', 'text'),
    column('segmentAfter', 'text'),
    column('revenueBefore', 'number'),
    column('revenueBetween', 'number'),
  ],
} as unknown as TableInfo;

beforeEach(() => {
  segmentNames.rename('t', '1', 'Thrifty');
  segmentNames.rename('m', 'Champions', 'Best friends');
});
afterEach(() => {
  segmentNames.rename('t', '1', '');
  segmentNames.rename('m', 'Champions', '');
  vi.unstubAllGlobals();
});

const shown = (table: TableInfo, names: string, at: number) =>
  cellFormat(segmentGridColumns(table, names)[at]!, [], 'en', { yes: 'yes', no: 'no' });

describe('a table of segments', () => {
  it('shows names in place of what the labels hold', () => {
    expect([0, 1, -1, null].map(shown(clusters, 't', 1))).toEqual(['Group 1', 'Thrifty', 'Noise', '–']);
    expect(['Champions', 'At Risk'].map(shown(movement, 'm', 1))).toEqual(['Best friends', 'At risk']);
    expect(segmentGridColumns(movement, 'm').map(({ label }) => label)).toEqual([
      'Segment before',
      'Segment after',
      'Spent before',
      'Spent between',
    ]);
    // As the flows are headed.
    expect([t('segments.movement.revenueBefore'), t('segments.movement.revenueBetween')]).toEqual([
      'Spent before',
      'Spent between',
    ]);
    expect(segmentGridColumns(clusters, 't')[1]).toMatchObject({ label: 'Segment', type: 'text' });
  });

  it('is written with the same names', () => {
    expect(segmentWords(clusters, 't')).toEqual({
      cluster: expect.objectContaining({ '0': 'Group 1', '1': 'Thrifty', '-1': 'Noise' }),
    });
    const { segmentBefore, segmentAfter } = segmentWords(movement, 'm');
    expect(segmentBefore).toMatchObject({ Champions: 'Best friends', 'Cannot Lose': 'Cannot lose' });
    expect(segmentAfter).toEqual(segmentBefore);
  });

  it('is narrowed to the chosen segment, as its column holds it', () => {
    expect(chosenCell(clusters, 'cluster', '1')).toEqual({ column: 'cluster', value: 1 });
    expect(chosenCell(movement, 'segmentAfter', 'Lost')).toEqual({ column: 'segmentAfter', value: 'Lost' });
    expect(chosenCell(clusters, 'cluster', undefined)).toBeUndefined();
  });
});

describe('a name', () => {
  it('is taken where another segment is called so, by hand or by itself', () => {
    expect(isTaken('t', '0', 'Thrifty', ['0', '1', '2'])).toBe(true);
    expect(isTaken('t', '1', 'Thrifty', ['0', '1', '2'])).toBe(false);
    expect(isTaken('t', '1', 'Group 3', ['0', '1', '2'])).toBe(true);
    expect(isTaken('t', '1', 'Group 3', ['0', '1'])).toBe(false);
  });

  it('that is suggested gets a number where it is taken', () => {
    expect(freeName('t', '0', 'Thrifty', ['0', '1'])).toBe('Thrifty 2');
    expect(freeName('t', '0', 'Rich', ['0', '1'])).toBe('Rich');
  });
});
