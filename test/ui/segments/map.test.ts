import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../src/messages/segments-map';
import { adHocCsv, insideRows, insideScores } from '../../../src/ui/pages/segments/map/ad-hoc-segment';
import { countSegments, groupPoints } from '../../../src/ui/pages/segments/map/map-groups';
import { axisWords, pcaAnswer } from '../../../src/ui/pages/segments/map/map-text';
import { lineFrom, lineText } from '../../../src/ui/pages/segments/lasso-state.svelte';
import { matchedRows } from '../../../src/ui/pages/segments/row-segments';
import { readCells } from '../../../src/ui/pages/segments/read-cells';
import { boxLine } from '../../../src/ui/charts/lasso';
import type { Point } from '../../../src/ui/charts/plane';
import type { PcaResult } from '../../../src/contract/catalogue';

const points = { rows: 4, index: [7, 2, 5, 0], x: [1, 2, 3, 4], y: [-1, -2, -3, -4] };
const segments = ['b', null, 'a', null, null, 'b', null, 'gone'];

describe('points by segment', () => {
  it('keep their rows, in the order of the segments, those without one last', () => {
    expect(groupPoints(points, segments, ['a', 'b'])).toEqual([
      { segment: 'a', x: [2], y: [-2], rows: [2] },
      { segment: 'b', x: [3, 4], y: [-3, -4], rows: [5, 0] },
      { segment: null, x: [1], y: [-1], rows: [7] },
    ]);
  });

  it('are counted, most first', () => {
    expect(countSegments([0, 5, 2, 1], (row) => segments[row] ?? null)).toEqual([
      { segment: 'b', count: 2 },
      { segment: 'a', count: 1 },
      { segment: null, count: 1 },
    ]);
  });
});

describe('segments of rows', () => {
  it('are matched by id, whatever the order and type', () => {
    const labels = [
      ['2', 0],
      ['1', -1],
      ['3', null],
    ];
    expect(matchedRows([1, '2', '3', 'x', null], labels)).toEqual(['-1', '0', null, null, null]);
  });

  it('are matched by place without ids', () => {
    expect(
      matchedRows(null, [
        [0, 'a'],
        [1, null],
      ]),
    ).toEqual(['a', null]);
  });
});

describe('reading a table', () => {
  it('asks page by page, and ends where a table turns out shorter', async () => {
    const all = Array.from({ length: 45_000 }, (_, row) => [row]);
    const asked: number[] = [];
    const readRows = (_id: string, { offset = 0, limit = 0 } = {}) => {
      asked.push(offset);
      return Promise.resolve({ columns: ['row'], rows: all.slice(offset, offset + limit), total: all.length });
    };
    expect(await readCells({ readRows }, { tableId: 't', rowCount: 45_000 }, ['row'])).toEqual(all);
    expect(asked).toEqual([0, 20_000, 40_000]);
    expect(await readCells({ readRows }, { tableId: 't', rowCount: 60_000 }, ['row'])).toHaveLength(45_000);
  });
});

describe('a segment of one’s own', () => {
  it('puts everyone by id, the chosen and the others, and whoever is not known into neither', () => {
    const csv = adHocCsv(['007', '-1', 'x,y'], [true, false, null], { chosen: 'Mine', others: 'Rest' });
    expect(csv).toBe('customerId,segment\r\n007,Mine\r\n-1,Rest\r\n"x,y",\r\n');
  });

  it('counts rows from 1 where there are no ids', () => {
    expect(adHocCsv(null, [false, true], { chosen: 'A', others: 'B' })).toBe('row,segment\r\n1,B\r\n2,A\r\n');
  });

  it('judges every customer that has scores', () => {
    const line = boxLine([0, 0], [2, 2]);
    expect(
      insideScores(
        [
          [1, 1],
          [3, 1],
          [null, 1],
        ],
        line,
      ),
    ).toEqual([true, false, null]);
    expect(insideScores([[1], [3]], boxLine([0, -1], [2, 1]))).toEqual([true, false]);
  });

  it('knows only the drawn ones of a map of a sample', () => {
    expect(insideRows(4, [3, 0, 1], [0])).toEqual([true, false, null, false]);
  });
});

describe('a line in the address', () => {
  it('comes back as it was, to four digits', () => {
    const number = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 60 }), (line) => {
        const read = lineFrom(lineText(line as Point[]));
        expect(read).toHaveLength(line.length);
        const far = read.flatMap((point, place) =>
          point.map((value, part) => Math.abs(value - line[place]![part]!) / Math.max(1e-9, Math.abs(value))),
        );
        expect(Math.max(...far)).toBeLessThan(1e-3);
      }),
    );
  });

  it('is none where the text is no line', () => {
    expect(['', 'x', '1,2', '1,2;3,4', '1,2;3,4;5,x'].map(lineFrom)).toEqual([[], [], [], [], []]);
    expect(lineFrom(undefined)).toEqual([]);
  });
});

describe('the words of an axis', () => {
  const pca = {
    columns: ['orders', 'monetaryValue', 'mine'],
    loadings: [
      [0.9, 0.8, -0.95],
      [0.1, -0.3, 0.2],
    ],
    explainedVarianceRatio: [0.7, 0.2, 0.1],
  } as unknown as PcaResult;

  it('are the columns that go with it, strongest first', () => {
    expect(axisWords(pca, 0)).toBe('less mine, more Orders');
  });

  it('are its strongest column where none is strong', () => {
    expect(axisWords(pca, 1)).toBe('less Money spent');
  });

  it('answer how much two axes show', () => {
    expect(pcaAnswer(pca)).toBe(
      'Two axes show 90% of the differences between customers; the first stands for less mine, more Orders.',
    );
  });
});
