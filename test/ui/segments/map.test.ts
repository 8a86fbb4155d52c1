import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import '../../../src/messages/segments';
import '../../../src/messages/segments-map';
import { chosenRows } from '../../../src/ui/pages/segments/chosen-rows';
import { mapChoices, mapText } from '../../../src/ui/pages/segments/map-choices';
import { groupPoints } from '../../../src/ui/pages/segments/map/map-groups';
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

describe('those within a line', () => {
  const line: Point[] = [
    [0, 0],
    [1, 0],
    [1, 1],
  ];
  const drawn = { chosen: [1], of: [1, 2] };

  it('are judged among everyone where every customer has a score', () => {
    expect(chosenRows(line, { tableId: 's', components: 2 }, drawn)).toEqual({
      map: { table: 's', x: 'PC1', y: 'PC2', line },
    });
    expect(chosenRows(line, { tableId: 's', components: 1 }, drawn)).toEqual({ map: { table: 's', x: 'PC1', line } });
  });

  it('are known among the drawn ones only, of a map of a sample', () => {
    expect(chosenRows(line, null, drawn)).toEqual({ rows: drawn });
  });
});

describe('the choices of a map', () => {
  const usual = mapChoices(undefined);

  it('stand in the address as far as they are not the usual ones', () => {
    expect(mapText(usual)).toBeNull();
    const own = { ...usual, columns: ['a'], minDist: 0.5, seed: 7 };
    expect(mapText(own)).toBe('{"columns":["a"],"minDist":0.5,"seed":7}');
    expect(mapChoices(mapText(own) ?? '')).toEqual(own);
  });

  it('are the usual ones where the address holds none that can be chosen', () => {
    expect(mapChoices('{')).toEqual(usual);
    expect(mapChoices('{"scale":"odd","nNeighbors":1,"minDist":2,"columns":[1],"seed":3}')).toEqual({
      ...usual,
      seed: 3,
    });
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
    expect(savedText(true, 1_500, 7_032)).toBe('All 7,032 customers count, also those that are not drawn.');
    expect(savedText(false, 1_500, 7_032)).toMatch(/^Saving takes these only: of 7,032 customers just the 1,500/);
  });

  it('needs no word where all are', () => {
    expect([savedText(true, 300, 300), savedText(false, 300, 300), savedText(true, 0, 9)]).toEqual(['', '', '']);
  });
});
