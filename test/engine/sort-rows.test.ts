import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish, type Steps } from '../../src/domain/stats/steps';
import { cellValue, type Column } from '../../src/domain/table/column';
import { rowsContaining, everyRow } from '../../src/engine/filter-rows';
import { sortRows } from '../../src/engine/sort-rows';
import { textRanks } from '../../src/engine/text-ranks';
import { booleans, texts } from '../domain/predict/columns';

/** The order as a comparison of cells has it. */
function compared(rows: readonly number[], column: Column, descending: boolean): number[] {
  const collator = new Intl.Collator(undefined, { numeric: true });
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [cellValue(column, a), cellValue(column, b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b;
    const order =
      typeof left === 'string' && column.type === 'text'
        ? collator.compare(left, right as string)
        : Number(left > right) - Number(left < right);
    return sign * order || a - b;
  });
}

const edge = fc.constantFrom(
  0,
  -0,
  NaN,
  1,
  -1,
  0.1,
  -0.1,
  5e-324,
  -5e-324,
  1.7976931348623157e308,
  -1e308,
  2 ** 32,
  65_536,
);
const number = fc.oneof(edge, fc.double({ noDefaultInfinity: true }), fc.integer());
const columns: fc.Arbitrary<Column> = fc.oneof(
  fc.array(number, { maxLength: 60 }).map((values) => ({ type: 'number', values: Float64Array.from(values) }) as const),
  fc
    .array(fc.oneof(fc.constant(NaN), fc.integer({ min: -1e12, max: 4e12 })), { maxLength: 60 })
    .map((values) => ({ type: 'date', values: Float64Array.from(values) }) as const),
  fc
    .array(fc.option(fc.constantFrom('item 2', 'item 10', 'Item 2', 'Épicé', 'zoo', '客户', '', '2', '10')), {
      maxLength: 60,
    })
    .map((values) => texts(...values)),
  fc.array(fc.option(fc.boolean()), { maxLength: 60 }).map((values) => booleans(...values)),
);

/** How often a computation stops in between. */
function pauses<T>(steps: Steps<T>): { count: number; result: T } {
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done) return { count, result: step.value };
  }
}

describe('sortRows', () => {
  it('orders any column as a stable comparison does, in both directions, whatever rows there are', () => {
    fc.assert(
      fc.property(columns, fc.boolean(), fc.integer({ min: 1, max: 3 }), (column, descending, step) => {
        const length = column.type === 'text' ? column.codes.length : column.values.length;
        const rows = [...Array(length).keys()].filter((row) => row % step === 0);
        const sorted = finish(sortRows(Uint32Array.from(rows), column, descending));
        expect([...sorted]).toEqual(compared(rows, column, descending));
      }),
      { numRuns: 500 },
    );
  });

  it('orders numbers that differ in every digit, and stops at least every 65,536 of them', () => {
    const count = 300_000;
    let state = 1;
    const values = Float64Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      return state * 1.000_000_1 ** (state % 97);
    });
    const { count: stops, result } = pauses(sortRows(everyRow(count), { type: 'number', values }, false));
    expect(result.every((row, i) => i === 0 || values[result[i - 1]!]! <= values[row]!)).toBe(true);
    expect(new Set(result).size).toBe(count);
    // Parting, keys, four counts, four passes and the result: eleven times over the rows, five steps each.
    expect(stops).toBeGreaterThanOrEqual(55);
  });
});

describe('textRanks', () => {
  it('ranks many texts as the comparison of all does, and stops at least every 1,024 in each pass', () => {
    const dictionary = Array.from({ length: 10_000 }, (_, i) => `item ${(i * 7919) % 10_000}${i % 3 ? '' : 'a'}`);
    const { count, result } = pauses(textRanks(dictionary));
    const { compare } = new Intl.Collator(undefined, { numeric: true });
    const order = [...dictionary.keys()].sort((a, b) => compare(dictionary[a]!, dictionary[b]!));
    expect(order.map((code) => result[code])).toEqual([...order.keys()]);
    // Ten runs, and four passes of merging in ten steps.
    expect(count).toBeGreaterThanOrEqual(50);
  });

  it('keeps texts that count as equal in their order', () => {
    expect([...finish(textRanks(['b', 'a\u0000', 'a', 'a\u0000\u0000']))]).toEqual([3, 0, 1, 2]);
    expect(finish(textRanks([]))).toEqual(new Uint32Array(0));
  });
});

describe('rowsContaining', () => {
  it('stops at least every 8,192 rows and texts', () => {
    const column: Column = {
      type: 'text',
      dictionary: Array.from({ length: 50_000 }, (_, i) => `Text ${i}`),
      codes: Uint32Array.from({ length: 100_000 }, (_, i) => i % 50_000),
    };
    const { count, result } = pauses(rowsContaining(everyRow(100_000), [column], 'text 4999'));
    expect([...result]).toEqual([
      ...[4_999, ...Array.from({ length: 10 }, (_, i) => 49_990 + i)],
      ...[54_999, ...Array.from({ length: 10 }, (_, i) => 99_990 + i)],
    ]);
    expect(count).toBeGreaterThanOrEqual(20);
  });
});
