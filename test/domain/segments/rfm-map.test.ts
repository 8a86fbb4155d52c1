import { describe, expect, test } from 'vitest';
import { allScores, PUBLISHED_RFM_MAP, RFM_SEGMENTS, rfmCell, rfmMap } from '../../../src/domain/segments/rfm-map';

const scores = [1, 2, 3, 4, 5];
const cells = scores.flatMap((r) => scores.flatMap((f) => scores.map((m) => `${r}${f}${m}`)));

describe('the published map', () => {
  test('gives each of the 125 cells a segment, and no cell two', () => {
    expect([...PUBLISHED_RFM_MAP.keys()].sort()).toEqual(cells);
    const sizes = RFM_SEGMENTS.map(
      (segment) => [...PUBLISHED_RFM_MAP.values()].filter((each) => each === segment).length,
    );
    expect(sizes).toEqual([7, 8, 24, 7, 16, 8, 8, 22, 8, 11, 6]);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(125);
  });

  test('is the map of five bins', () => {
    expect(rfmMap(5)).toEqual(new Map(cells.map((cell) => [cell, PUBLISHED_RFM_MAP.get(cell)])));
    expect(['555', '323', '512', '155', '111'].map((cell) => rfmMap(5).get(cell))).toEqual([
      'Champions',
      'Potential Loyalist',
      'New',
      'Cannot Lose',
      'Lost',
    ]);
  });

  test('is read at the nearest of its scores for other bins', () => {
    const three = rfmMap(3);
    expect(three.size).toBe(27);
    expect(['111', '222', '333', '312'].map((cell) => three.get(cell))).toEqual(
      ['111', '333', '555', '513'].map((cell) => PUBLISHED_RFM_MAP.get(cell)),
    );
    expect(
      [...rfmMap(2)].map(([cell, segment]) => [cell, segment === PUBLISHED_RFM_MAP.get(cell.replaceAll('2', '5'))]),
    ).toEqual(['111', '112', '121', '122', '211', '212', '221', '222'].map((cell) => [cell, true]));
  });

  test('has cells with two figures from ten bins on', () => {
    const ten = rfmMap(10);
    expect(ten.size).toBe(1000);
    expect([ten.get('10-10-10'), ten.get('1-1-1'), ten.get('10-1-1')]).toEqual(['Champions', 'Lost', 'New']);
  });
});

describe('a given map', () => {
  const whole = Object.fromEntries(allScores(2).map((cell) => [rfmCell(cell, 2), cell[0] === 2 ? 'here' : 'gone']));

  test('is taken as it is', () => {
    expect(rfmMap(2, whole)).toEqual(new Map(Object.entries(whole)));
  });

  test('is refused by the cells that it leaves out', () => {
    const partial = Object.fromEntries(Object.entries(whole).filter(([cell]) => cell !== '121' && cell !== '222'));
    expect(() => rfmMap(2, partial)).toThrowError(
      expect.objectContaining({
        code: 'invalid-parameter',
        message: 'The map gives no segment to 2 of the cells: 121, 222.',
        details: expect.objectContaining({ parameter: 'map', cells: ['121', '222'] }) as object,
      }),
    );
  });

  test('is refused by the cells that there are not', () => {
    expect(() => rfmMap(2, { ...whole, 333: 'far' })).toThrowError(
      expect.objectContaining({ code: 'invalid-parameter', message: expect.stringContaining('333') as string }),
    );
  });

  test('names the first cells of many', () => {
    expect(() => rfmMap(5, {})).toThrowError(
      'The map gives no segment to 125 of the cells: 111, 112, 113, 114, 115, 121, 122, 123, 124, 125, …',
    );
  });
});
