import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinRows, type JoinKind, type JoinedRows } from '../../../src/domain/joins/join-rows';
import { sharedKeys } from '../../../src/domain/joins/shared-keys';
import { finish } from '../../../src/domain/stats/steps';
import { columnLength, MISSING_CODE, type Column } from '../../../src/domain/table/column';
import { numbers, texts } from '../predict/columns';
import { keyTables } from './key-columns';
import { naiveJoin, naiveKey } from './naive-join';

const KINDS: readonly JoinKind[] = ['left', 'inner', 'full'];

function join(left: readonly Column[], right: readonly Column[], how: JoinKind, every = true): JoinedRows {
  return finish(joinRows(finish(sharedKeys(left, right)), how, every));
}

function pairs(joined: JoinedRows): [number, number][] {
  const place = (row: number) => (row === MISSING_CODE ? -1 : row);
  return Array.from(joined.left, (row, i) => [place(row), place(joined.right[i]!)]);
}

const lost = ({ leftOut }: JoinedRows, side: string): number =>
  leftOut.filter(({ reason }) => reason.startsWith(side)).reduce((sum, { rows }) => sum + rows, 0);

describe('joinRows', () => {
  it.each(KINDS)('pairs rows as two nested loops do (%s)', (how) => {
    fc.assert(
      fc.property(keyTables, ({ left, right }) => {
        expect(pairs(join(left, right, how))).toEqual(naiveJoin(left, right, how));
      }),
    );
  });

  it.each(KINDS)('takes the first row of a key as if the others were not there (%s)', (how) => {
    fc.assert(
      fc.property(keyTables, ({ left, right }) => {
        const seen = new Set<string>();
        const first = [...Array(columnLength(right[0]!)).keys()].filter((row) => {
          const key = naiveKey(right, row);
          return key === null || (!seen.has(key) && seen.add(key));
        });
        const expected = naiveJoin(left, right, how).filter(([, row]) => row < 0 || first.includes(row));
        expect(pairs(join(left, right, how, false))).toEqual(expected);
      }),
    );
  });

  it.each(KINDS)('accounts for every row of either table (%s)', (how) => {
    fc.assert(
      fc.property(keyTables, fc.boolean(), ({ left, right }, every) => {
        const joined = join(left, right, how, every);
        const used = (rows: Uint32Array) => new Set(rows.filter((row) => row !== MISSING_CODE)).size;
        expect(used(joined.left) + lost(joined, 'left')).toBe(columnLength(left[0]!));
        expect(used(joined.right) + lost(joined, 'right')).toBe(columnLength(right[0]!));
      }),
    );
  });

  it('says why rows are left out', () => {
    const left = [texts('a', null, 'b', 'x')];
    const right = [texts('b', 'a', 'a', null, 'z')];
    expect(join(left, right, 'inner', false)).toEqual({
      left: Uint32Array.of(0, 2),
      right: Uint32Array.of(1, 0),
      matched: 2,
      leftOut: [
        { reason: 'left-key-missing', rows: 1 },
        { reason: 'left-unmatched', rows: 1 },
        { reason: 'right-key-missing', rows: 1 },
        { reason: 'right-unmatched', rows: 1 },
        { reason: 'right-repeated', rows: 1 },
      ],
    });
    expect(join(left, right, 'full').leftOut).toEqual([]);
  });

  it('refuses to fill the memory', () => {
    const many = numbers(...Array<number>(8_000).fill(1));
    expect(() => join([many], [many], 'inner')).toThrow(expect.objectContaining({ code: 'too-many-rows' }));
  });

  it('joins a million rows to a hundred thousand in many steps', () => {
    const orders = {
      type: 'number',
      values: Float64Array.from({ length: 1_000_000 }, (_, i) => (i * 7919) % 120_000),
    } as const;
    const people = { type: 'number', values: Float64Array.from({ length: 100_000 }, (_, i) => 99_999 - i) } as const;
    const steps = joinRows(finish(sharedKeys([orders], [people])), 'left', true);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(count).toBeGreaterThan(10);
    const { right, matched } = step.value;
    expect(matched).toBe(orders.values.filter((value) => value < 100_000).length);
    expect(
      right.every((row, i) =>
        row === MISSING_CODE ? orders.values[i]! >= 100_000 : people.values[row] === orders.values[i],
      ),
    ).toBe(true);
  });
});
