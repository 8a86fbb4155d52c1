import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PUBLISHED_RFM_MAP, rfmMap } from '../../../../src/domain/segments/rfm-map';
import {
  added,
  codes,
  mapOf,
  painted,
  paintedSegments,
  paintOf,
  publishedPaint,
  removed,
  renamed,
  type RfmPaint,
} from '../../../../src/ui/pages/segments/rfm/rfm-paint';

const cell = (paint: RfmPaint, code: string): string | undefined => paint.cells[codes(paint.bins).indexOf(code)];

/** What a user may do to a map. */
type Edit = (paint: RfmPaint) => RfmPaint;
const name = fc.constantFrom('Champions', 'Lost', 'New', 'Mine', 'Yours');
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.integer({ min: -2, max: 130 }), name).map(
    ([place, to]) =>
      (paint: RfmPaint) =>
        painted(paint, place, to),
  ),
  fc.tuple(name, name).map(
    ([from, to]) =>
      (paint: RfmPaint) =>
        renamed(paint, from, to),
  ),
  name.map((segment) => (paint: RfmPaint) => added(paint, segment)),
  name.map((segment) => (paint: RfmPaint) => removed(paint, segment)),
);

test('the published map is what it begins with, in the order of the published segments', () => {
  const paint = publishedPaint(5);
  expect(mapOf(paint)).toEqual(Object.fromEntries(PUBLISHED_RFM_MAP));
  expect(paint.segments.slice(0, 3)).toEqual(['Champions', 'Loyal', 'Potential Loyalist']);
  expect(paint.segments).toHaveLength(11);
});

test('whatever is done to it, every cell has one segment, which the palette has and the engine takes', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      const paint = edits.reduce((each, apply) => apply(each), publishedPaint(5));
      expect(paint.cells).toHaveLength(125);
      expect(new Set(paint.segments).size).toBe(paint.segments.length);
      expect(paint.cells.every((segment) => paint.segments.includes(segment))).toBe(true);
      expect(Object.fromEntries(rfmMap(5, mapOf(paint)))).toEqual(mapOf(paint));
    }),
  );
});

test('customers and revenue are never lost or counted twice while painting', () => {
  const held = {
    count: Array.from({ length: 125 }, (_, place) => place % 7),
    revenue: Array.from({ length: 125 }, (_, place) => place * 2),
  };
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      const paint = edits.reduce((each, apply) => apply(each), publishedPaint(5));
      const rows = paintedSegments(paint, held);
      expect(sum(rows.map(({ count }) => count))).toBe(sum(held.count));
      expect(sum(rows.map(({ revenue }) => revenue))).toBe(sum(held.revenue));
      expect(sum(rows.map(({ cells }) => cells))).toBe(125);
      expect(sum(rows.map(({ share }) => share))).toBeCloseTo(1, 12);
    }),
  );
});

test('a map goes out and comes back as it was, with the segments that no cell has', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), fc.integer({ min: 2, max: 6 }), (edits, bins) => {
      const paint = edits.reduce((each, apply) => apply(each), publishedPaint(bins));
      expect(paintOf(bins, mapOf(paint), paint.segments)).toEqual(paint);
    }),
  );
});

describe('the segments of two cells', () => {
  const paint = paintOf(2, Object.fromEntries(codes(2).map((code) => [code, code === '222' ? 'Best' : 'Rest'])));
  const held = { count: [1, 0, 0, 0, 0, 0, 0, 3], revenue: [10, 0, 0, 0, 0, 0, 0, 90] };

  test('are counted up from the cells', () => {
    expect(paintedSegments(paint, held)).toEqual([
      { segment: 'Rest', cells: 7, count: 1, share: 0.25, revenue: 10, revenueShare: 0.1, meanValue: 10 },
      { segment: 'Best', cells: 1, count: 3, share: 0.75, revenue: 90, revenueShare: 0.9, meanValue: 30 },
    ]);
  });

  test('follow a painted cell', () => {
    const [rest] = paintedSegments(painted(paint, 7, 'Rest'), held);
    expect(rest).toMatchObject({ count: 4, revenue: 100 });
    expect(cell(painted(paint, 0, 'New'), '111')).toBe('New');
  });

  test('have no share of revenue that is not there', () => {
    const [rest] = paintedSegments(paint, { count: held.count, revenue: held.revenue.map(() => 0) });
    expect(rest!.revenueShare).toBeNull();
  });

  test('become one where one takes the name of the other', () => {
    expect(renamed(paint, 'Best', 'Rest')).toMatchObject({ segments: ['Rest'], cells: Array(8).fill('Rest') });
  });

  test('are not removed while a cell has them', () => {
    expect(removed(paint, 'Best')).toBe(paint);
    expect(removed(added(paint, 'Idle'), 'Idle').segments).toEqual(['Rest', 'Best']);
  });
});
