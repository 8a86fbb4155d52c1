import '../../../src/messages/data-parts';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Client } from '../../../src/client/client';
import type { ReadSource, RejectedQuery, RejectedRow, RejectedSearch, TableInfo } from '../../../src/contract/tables';
import { TYPING_PAUSE_MS } from '../../../src/ui/components/after-typing';
import { leftAfter, sourceOf } from '../../../src/ui/pages/data/set-aside';
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
  expect([...leftAfter(mends, [0, 4])]).toEqual([
    [1, 'c'],
    [3, 'f'],
  ]);
});

test('whatever is admitted, what is left keeps its order and stands where it does among all that are left', () => {
  const places = fc.uniqueArray(fc.nat({ max: 60 }));
  fc.assert(
    fc.property(places, places, (kept, admitted) => {
      const all = Array.from({ length: 61 }, (_, index) => index);
      const left = all.filter((index) => !admitted.includes(index));
      const expected = kept.filter((index) => left.includes(index)).map((index) => [left.indexOf(index), index]);
      expect([...leftAfter(new Map(kept.map((index) => [index, index])), admitted)]).toEqual(expected);
    }),
  );
});

describe('SetAside', () => {
  function asideOf(rows: RejectedRow[], refused: { index: number; reason: string }[] = []) {
    let stored = rows;
    const admitRows = vi.fn((_id: string, mended: readonly { index: number; text: string }[]) => {
      const admitted = mended.map(({ index }) => index).filter((index) => !refused.some((one) => one.index === index));
      stored = stored.filter((_, index) => !admitted.includes(index));
      const left = { ...table('t'), rejectedCount: stored.length };
      return Promise.resolve({ table: left, admitted: admitted.length, refused });
    });
    const rejectedRows = vi.fn((_id: string, { places = [] }: RejectedQuery = {}) =>
      Promise.resolve(places.map((place) => stored[place]!)),
    );
    const findRejected = vi.fn((_id: string, { search }: RejectedSearch) =>
      Promise.resolve(Uint32Array.from(stored.flatMap(({ text }, index) => (text.includes(search) ? [index] : [])))),
    );
    const client = { rejectedRows, findRejected, admitRows } as Pick<
      Client,
      'rejectedRows' | 'findRejected' | 'admitRows'
    >;
    return { aside: new SetAside(client, 't', rows.length), admitRows, rejectedRows, findRejected };
  }
  const texts = async (aside: SetAside): Promise<string[]> =>
    (await aside.load(0, aside.count)).map((index) => aside.text(index));

  test('keeps what is typed, and forgets it when it is as before', async () => {
    const { aside } = asideOf([row(2, 'a'), row(3, 'b')]);
    await aside.load(0, 2);
    aside.mend(1, 'b,c,d');
    expect([aside.text(0), aside.text(1)]).toEqual(['a', 'b,c,d']);
    aside.mend(1, 'b');
    expect(aside.mends.size).toBe(0);
  });

  test('fetches rows once, when they are shown, and keeps no more than a bounded number beside those mended', async () => {
    const { aside, rejectedRows } = asideOf(Array.from({ length: 20_000 }, (_, line) => row(line, `text ${line}`)));
    expect(aside.count).toBe(20_000);
    for (let offset = 0; offset < 20_000; offset += 1_000) {
      await aside.load(offset, 1_000);
      if (offset === 0) aside.mend(7, 'mended');
      expect(aside.row(offset)?.line).toBe(offset);
    }
    await aside.load(19_500, 500);
    expect(rejectedRows).toHaveBeenCalledTimes(20);
    expect([aside.row(7)?.line, aside.row(8)]).toEqual([7, undefined]);
    expect(aside.text(7)).toBe('mended');
  });

  test('shows what is found, by its place among all', async () => {
    const { aside, findRejected } = asideOf([row(2, 'ab'), row(3, 'b'), row(4, 'ac')]);
    await aside.find('a');
    expect([aside.count, await aside.load(0, 10), aside.row(2)?.line]).toEqual([2, [0, 2], 4]);
    const [, query] = findRejected.mock.lastCall!;
    expect(query.reasons).toMatchObject({ 'too-few-fields': 'Fewer values than there are columns' });
    await aside.find('');
    expect(aside.count).toBe(3);
  });

  test('waits for a pause in typing before it searches', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { aside, findRejected } = asideOf([row(2, 'ab'), row(3, 'b')]);
    for (const text of ['a', 'ab']) {
      aside.type(text);
      vi.advanceTimersByTime(TYPING_PAUSE_MS - 1);
    }
    expect(findRejected).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(findRejected.mock.calls.map(([, { search }]) => search)).toEqual(['ab']);
    expect(aside.count).toBe(1);
  });

  test('keeps all refusals of many rows, each with its reason', async () => {
    const rows = Array.from({ length: 9 }, (_, line) => row(line, `t${line}`));
    const { aside } = asideOf(rows, [
      { index: 1, reason: 'too-few-fields' },
      { index: 6, reason: 'too-many-fields' },
    ]);
    await aside.load(0, 9);
    for (const place of [1, 4, 6, 8]) aside.mend(place, `m${place}`);
    await aside.admit([1, 4, 6, 8]);
    expect([...aside.refusals]).toEqual([
      [1, 'too-few-fields'],
      [5, 'too-many-fields'],
    ]);
    expect([...aside.mends.values()]).toEqual(['m1', 'm6']);
  });

  test('adds what was mended, and keeps what is refused with its text', async () => {
    const { aside, admitRows } = asideOf(
      [row(2, 'a'), row(3, 'b'), row(4, 'c')],
      [{ index: 2, reason: 'too-few-fields' }],
    );
    await aside.load(0, 3);
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
    expect([aside.count, await texts(aside)]).toEqual([2, ['b', 'c,1']]);
    expect([...aside.mends]).toEqual([[1, 'c,1']]);
    expect([...aside.refusals]).toEqual([[1, 'too-few-fields']]);
    aside.mend(1, 'c,1,1');
    expect(aside.refusals.size).toBe(0);
  });
});
