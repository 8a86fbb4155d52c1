import { describe, expect, it } from 'vitest';
import '../../../src/messages/segments';
import type { ChosenResult } from '../../../src/contract/catalogue';
import {
  countsText,
  isMatched,
  lassoedBox,
  lassoedLine,
  segmentCounts,
} from '../../../src/ui/pages/segments/lassoed-counts';
import { heatSum } from '../../../src/ui/pages/segments/rfm/heat-segments';
import { lassoedCells, paintedCounts } from '../../../src/ui/pages/segments/rfm/lassoed-cells';
import { painted, publishedPaint } from '../../../src/ui/pages/segments/rfm/rfm-paint';
import { placeOf } from '../../../src/ui/pages/segments/rfm/rfm-walk';

const result = (groups: ChosenResult['groups'], chosen = 5): ChosenResult => ({
  chosen,
  others: 3,
  groups,
  columns: ['orders', 'monetaryValue'],
  mean: [2, 30],
  median: [1, 20],
  q1: [1, 10],
  q3: [3, 40],
  p5: [1, null],
  p95: [4, 90],
  known: [5, 4],
  effect: [0.5, 1],
  apart: [],
  leftOut: [],
});

describe('those who were drawn around', () => {
  it('are counted by segment, or not known to have any', () => {
    const counts = segmentCounts(
      result([
        { segments: ['Champions'], count: 3 },
        { segments: [null], count: 2 },
      ]),
    )!;
    expect(countsText(counts, (segment) => `<${segment}>`)).toBe('<Champions> 3, No segment 2');
    expect(isMatched(counts)).toBe(true);
    expect(isMatched(segmentCounts(result([{ segments: [null], count: 5 }]))!)).toBe(false);
    expect(segmentCounts(result([]))).toBeNull();
    expect(segmentCounts(null)).toBeNull();
    expect(segmentCounts(result([], 0))).toEqual([]);
  });

  it('are drawn as a box and a line of their own, where anybody was and the columns are known', () => {
    expect(lassoedBox(result([]), 'monetaryValue')).toEqual([
      { name: 'Selected on the map', p5: NaN, q1: 10, median: 20, q3: 40, p95: 90, mean: 30, plain: true },
    ]);
    expect(lassoedBox(result([]), 'other')).toEqual([]);
    expect(lassoedBox(result([], 0), 'orders')).toEqual([]);
    expect(lassoedLine(result([]), ['monetaryValue', 'orders'])).toEqual([
      { name: 'Selected on the map', values: [30, 2] },
    ]);
    expect(lassoedLine(result([]), ['monetaryValue', 'other'])).toEqual([]);
    expect(lassoedLine(null, ['orders'])).toEqual([]);
  });

  it('follow the painter from segment to segment by their scores', () => {
    const cells = lassoedCells(
      result([
        { segments: ['5', '5', '5'], count: 3 },
        { segments: ['1', '1', '2'], count: 1 },
        { segments: [null, null, null], count: 1 },
      ]),
      5,
    )!;
    const paint = publishedPaint(5);
    expect(paintedCounts(paint, cells)).toEqual([
      { segment: 'Champions', count: 3 },
      { segment: 'Lost', count: 1 },
      { segment: null, count: 1 },
    ]);
    const lost = painted(paint, placeOf({ r: 5, f: 5, m: 5 }, 5), 'Lost');
    expect(paintedCounts(lost, cells)[0]).toEqual({ segment: 'Lost', count: 4 });
    expect(heatSum(cells.count, ['r', 'f'], 1, 1, 5)).toBe(1);
    expect(heatSum(cells.count, ['f', 'm'], 5, 5, 5)).toBe(3);
    expect(heatSum(cells.count, ['r', 'm'], 1, 1, 5)).toBe(0);
    expect(lassoedCells(result([]), 5)).toBeNull();
  });
});
