import { describe, expect, it } from 'vitest';
import '../../../src/messages/segments-act';
import type { CategoriesResult, SegmentCategories } from '../../../src/contract/catalogue';
import { association } from '../../../src/domain/segments/association';
import { segmentOrder } from '../../../src/ui/pages/segments/segment-order';
import {
  categoryShares,
  strikingCategories,
  strikingText,
} from '../../../src/ui/pages/segments/understand/striking-categories';

const column = (name: string, categories: string[], count: number[][]): SegmentCategories => ({
  ...{ column: name, categories, count },
  ...association(count),
});
const result: Pick<CategoriesResult, 'segments' | 'columns'> = {
  segments: ['0', '1'],
  columns: [
    column(
      'Contract',
      ['Month', 'Year'],
      [
        [90, 10],
        [30, 70],
      ],
    ),
    column(
      'Coin',
      ['Heads', 'Tails'],
      [
        [53, 47],
        [49, 51],
      ],
    ),
    // Certain, for there are so many, but a trifle.
    column(
      'Trifle',
      ['a', 'b'],
      [
        [52_000, 48_000],
        [50_000, 50_000],
      ],
    ),
  ],
};

describe('striking categories', () => {
  it('are those that a segment has far more of than all, planted ones and no noise', () => {
    expect(strikingCategories(result, '0').map(strikingText)).toEqual(['Contract: Month 90% (60% of all)']);
    expect(strikingCategories(result, '1')).toEqual([
      { column: 'Contract', category: 'Year', share: 0.7, overall: 0.4 },
    ]);
    expect(strikingCategories(result, 'gone')).toEqual([]);
  });

  it('are shares of what is known of the segment', () => {
    expect(categoryShares({ count: [[1, 3], [0, 0]] })).toEqual([[0.25, 0.75], [null, null]]); // prettier-ignore
  });
});

describe('the order of segments', () => {
  const ordered = (segments: string[]) => segmentOrder(segments).map((place) => segments[place]);

  it('is that of the published map, of numbers, of the alphabet, with noise last', () => {
    expect(ordered(['Lost', 'Mine', 'Champions', 'Loyal', 'Apart'])).toEqual([
      'Champions',
      'Loyal',
      'Lost',
      'Apart',
      'Mine',
    ]);
    expect(ordered(['10', '-1', '2', '0'])).toEqual(['0', '2', '10', '-1']);
  });
});
