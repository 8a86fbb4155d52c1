import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import '../../../src/messages/segments';
import '../../../src/messages/segments-map';
import { adHocRequest } from '../../../src/ui/pages/segments/map/ad-hoc-request';
import { countSegments, groupPoints } from '../../../src/ui/pages/segments/map/map-groups';
import { axisWords, pcaAnswer, savedText } from '../../../src/ui/pages/segments/map/map-text';
import { lineFrom, lineText } from '../../../src/ui/pages/segments/lasso-state.svelte';
import { rowSegments } from '../../../src/ui/pages/segments/row-segments';
import type { Client } from '../../../src/client/client';
import type { Point } from '../../../src/ui/charts/plane';
import type { PcaResult } from '../../../src/contract/catalogue';
import type { TableInfo } from '../../../src/contract/tables';

const points = { rows: 4, index: [7, 2, 5, 0], x: [1, 2, 3, 4], y: [-1, -2, -3, -4] };
const segments = ['b', null, 'a', null, null, 'b', null, 'gone'];

describe('points by segment', () => {
  it('keep their rows, in the order of the segments, those without one last', () => {
    expect(groupPoints(points, (row) => segments[row] ?? null, ['a', 'b'])).toEqual([
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
  const labels = { tableId: 'l', columns: [{ name: 'cluster', distinct: 3 }] } as unknown as TableInfo;

  it('are asked of the engine for the rows that are drawn only', async () => {
    const run = vi.fn(() => Promise.resolve({ segments: ['0', '-1'], count: [7, 2], places: [1, -1, 0], leftOut: [] }));
    const client = { run } as unknown as Pick<Client, 'run'>;
    const found = await rowSegments(client, { tableId: 't' }, labels, [9, 4, 2], {});
    expect([...found]).toEqual([
      [9, '-1'],
      [2, '0'],
    ]);
    expect(run).toHaveBeenCalledExactlyOnceWith(
      'segments.match',
      { table: 't', labels: { table: 'l', column: 'cluster' }, rows: [9, 4, 2] },
      {},
    );
  });
});

describe('a segment of one’s own', () => {
  const names = { name: 'Mine', others: 'Rest' };
  const line: Point[] = [
    [0, 0],
    [1, 0],
    [1, 1],
  ];

  it('judges everyone where every customer has a score', () => {
    const drawn = { chosen: [1], of: [1, 2] };
    const map = { table: 's', x: 'PC1', y: 'PC2', line };
    expect(adHocRequest('t', names, { tableId: 's', components: 2, line }, drawn)).toEqual({
      table: 't',
      ...names,
      map,
    });
    const flat = adHocRequest('t', names, { tableId: 's', components: 1, line }, drawn);
    expect(flat).toEqual({ table: 't', ...names, map: { table: 's', x: 'PC1', line } });
  });

  it('knows only the drawn ones of a map of a sample', () => {
    const rows = { chosen: [1], of: [1, 2] };
    expect(adHocRequest('t', names, null, rows)).toEqual({ table: 't', ...names, rows });
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

describe('who becomes a segment', () => {
  it('is told before it is saved, where not all are drawn', () => {
    expect(savedText(true, 111, 1_500, 7_032)).toBe(
      'Saving judges all 7,032 customers, also those that are not drawn: about 520 lie within the line.',
    );
    expect(savedText(false, 111, 1_500, 7_032)).toMatch(/^Saving takes these only: of 7,032 customers just the 1,500/);
  });

  it('needs no word where all are', () => {
    expect([savedText(true, 5, 300, 300), savedText(false, 5, 300, 300), savedText(true, 0, 0, 9)]).toEqual([
      '',
      '',
      '',
    ]);
  });
});
