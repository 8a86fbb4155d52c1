import { describe, expect, test, vi } from 'vitest';
import type { Client } from '../../../src/client/client';
import type { ReadSource, RejectedRow, TableInfo } from '../../../src/contract/tables';
import { foundRows, mendsAfter, sourceOf } from '../../../src/ui/pages/data/set-aside';
import { SetAside } from '../../../src/ui/pages/data/set-aside-state.svelte';
import { table } from './tables';

const row = (line: number, text: string, source?: string): RejectedRow => ({
  line,
  reason: 'too-few-fields',
  text,
  ...(source !== undefined && { source }),
});

function readSource(name: string): ReadSource {
  return {
    name,
    bytes: 1,
    encoding: 'utf-8',
    lossy: false,
    delimiter: ',',
    quote: '"',
    escape: null,
    comment: null,
    width: 3,
    preamble: 0,
    headerRows: 1,
  };
}

describe('sourceOf', () => {
  const madeOf = (...names: string[]): TableInfo => ({ ...table('t'), sources: names.map(readSource) });

  test('is the only file, or the one that the row names', () => {
    expect(sourceOf(madeOf('a'), row(1, ''))?.name).toBe('a');
    expect(sourceOf(madeOf('a', 'b'), row(1, '', 'b'))?.name).toBe('b');
  });

  test('is nothing where it was not noted', () => {
    expect(sourceOf(table('t'), row(1, ''))).toBeUndefined();
  });
});

test('mends move up when rows before them are admitted', () => {
  const mends = new Map([
    [0, 'a'],
    [2, 'c'],
    [5, 'f'],
  ]);
  expect([...mendsAfter(mends, [0, 4])]).toEqual([
    [1, 'c'],
    [3, 'f'],
  ]);
});

test('rows are found by all words, in the text, the line, the file and the told reason', () => {
  const rows = [row(7, 'Anna,5', 'till.csv'), row(12, 'Ben,5', 'till.csv'), row(77, 'anna', 'web.csv')];
  const found = (search: string) => foundRows(rows, search, () => 'Fewer values');
  expect(found('')).toEqual([0, 1, 2]);
  expect(found('ANNA')).toEqual([0, 2]);
  expect(found('anna till')).toEqual([0]);
  expect(found('12')).toEqual([1]);
  expect(found('fewer')).toEqual([0, 1, 2]);
  expect(found('nothing')).toEqual([]);
});

describe('SetAside', () => {
  async function asideOf(rows: RejectedRow[], refused: { index: number; reason: string }[] = []) {
    const after = (admitted: readonly number[]): RejectedRow[] => rows.filter((_, index) => !admitted.includes(index));
    let stored = rows;
    const admitRows = vi.fn((_id: string, mended: { index: number; text: string }[]) => {
      const admitted = mended.map(({ index }) => index).filter((index) => !refused.some((one) => one.index === index));
      stored = after(admitted);
      return Promise.resolve({ table: table('t'), admitted: admitted.length, refused });
    });
    const client = { rejectedRows: () => Promise.resolve(stored), admitRows } as unknown as Client;
    const aside = new SetAside(client, 't');
    await aside.read();
    return { aside, admitRows };
  }

  test('keeps what is typed, and forgets it when it is as before', async () => {
    const { aside } = await asideOf([row(2, 'a'), row(3, 'b')]);
    aside.mend(1, 'b,c,d');
    expect([aside.text(0), aside.text(1)]).toEqual(['a', 'b,c,d']);
    aside.mend(1, 'b');
    expect(aside.mends.size).toBe(0);
  });

  test('adds what was mended, and keeps what is refused with its text', async () => {
    const { aside, admitRows } = await asideOf(
      [row(2, 'a'), row(3, 'b'), row(4, 'c')],
      [{ index: 2, reason: 'too-few-fields' }],
    );
    aside.mend(0, 'a,1,1');
    aside.mend(2, 'c,1');
    await aside.admit([0, 2]);
    expect(admitRows).toHaveBeenCalledWith(
      't',
      [
        { index: 0, line: 2, text: 'a,1,1' },
        { index: 2, line: 4, text: 'c,1' },
      ],
      expect.anything(),
    );
    expect(aside.rows.map(({ text }) => text)).toEqual(['b', 'c']);
    expect([...aside.mends]).toEqual([[1, 'c,1']]);
    expect([...aside.refusals]).toEqual([[1, 'too-few-fields']]);
    aside.mend(1, 'c,1,1');
    expect(aside.refusals.size).toBe(0);
  });
});
