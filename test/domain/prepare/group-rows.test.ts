import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRows, type KeyCells } from '../../../src/domain/prepare/group-rows';
import { finish } from '../../../src/domain/stats/steps';

/** The same by the text of each row: NaN and 0 each have one text. */
function groupByText(keys: readonly KeyCells[], rows: number): { groups: number[]; firstRows: number[] } {
  const groupOf = new Map<string, number>();
  const firstRows: number[] = [];
  const groups = Array.from({ length: rows }, (_, row) => {
    const text = keys.map((cells) => String(cells[row]! + 0)).join('|');
    if (!groupOf.has(text)) {
      groupOf.set(text, groupOf.size);
      firstRows.push(row);
    }
    return groupOf.get(text)!;
  });
  return { groups, firstRows };
}

const cell = fc.oneof(fc.constantFrom(0, -0, NaN, 1, 1.5), fc.double());

describe('groupRows', () => {
  it('groups as the text of the rows does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ number: cell, code: fc.nat(3), flag: fc.nat(2) }), { maxLength: 200 }),
        (records) => {
          const keys = [
            Float64Array.from(records, ({ number }) => number),
            Uint32Array.from(records, ({ code }) => (code === 3 ? 0xffff_ffff : code)),
            Uint8Array.from(records, ({ flag }) => flag),
          ];
          const { groups, firstRows } = finish(groupRows(keys, records.length));
          expect({ groups: [...groups], firstRows: [...firstRows] }).toEqual(groupByText(keys, records.length));
        },
      ),
    );
  });

  it('keeps apart more groups than its table begins with, and yields meanwhile', () => {
    const rows = 300_000;
    const cells = Float64Array.from({ length: rows }, (_, row) => (row % 150_000) / 7);
    const steps = groupRows([cells], rows);
    expect(steps.next().done).toBe(false);
    const { groups, firstRows } = finish(steps);
    expect(firstRows.length).toBe(150_000);
    expect(groups[299_999]).toBe(149_999);
    expect(groups.every((group, row) => group === row % 150_000)).toBe(true);
  });

  it('tells an NaN of any bit pattern from no other', () => {
    const odd = new Float64Array(new BigUint64Array([0x7ff8_0000_0000_0001n, 0xfff8_0000_0000_0000n]).buffer);
    expect([...finish(groupRows([odd], 2)).groups]).toEqual([0, 0]);
  });

  it('makes one group without keys', () => {
    expect(finish(groupRows([], 3))).toEqual({ groups: new Uint32Array(3), firstRows: Uint32Array.of(0) });
  });
});
