import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateRows } from '../../../src/domain/quality/duplicate-rows';
import { finish } from '../../../src/domain/stats/steps';
import golden from '../../golden/quality-profile.json' with { type: 'json' };
import { booleans, dates, numbers, texts } from '../predict/columns';

const { plan, visits, active } = golden.rows;

describe('duplicateRows', () => {
  it('matches pandas', () => {
    const columns = [texts(...plan), numbers(...visits), booleans(...active)];
    expect(finish(duplicateRows(columns)).count).toBe(golden.rows.duplicateRows);
  });

  it('counts what comparing every row with every earlier one counts', () => {
    const row = fc.tuple(
      fc.option(fc.constantFrom('a', 'b')),
      fc.option(fc.constantFrom(0, 1, 0.5)),
      fc.option(fc.boolean()),
      fc.option(fc.constantFrom('2026-01-01', '2026-01-02')),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const columns = [
          texts(...rows.map(([cell]) => cell)),
          numbers(...rows.map(([, cell]) => cell)),
          booleans(...rows.map(([, , cell]) => cell)),
          dates(...rows.map(([, , , cell]) => cell)),
        ];
        const written = rows.map((cells) => JSON.stringify(cells));
        expect(finish(duplicateRows(columns)).count).toBe(rows.length - new Set(written).size);
      }),
    );
  });

  it('names the row that is repeated', () => {
    const { examples } = finish(duplicateRows([numbers(1, 2, 1, 2, 1)]));
    expect(examples).toEqual([
      { row: 2, sameAs: 0 },
      { row: 3, sameAs: 1 },
      { row: 4, sameAs: 0 },
    ]);
  });

  it('takes zeros of both signs, and all missing numbers, for equal', () => {
    const bits = new Float64Array(new BigUint64Array([0x7ff8_0000_0000_0001n, 0xfff8_0000_0000_0000n]).buffer);
    expect(finish(duplicateRows([{ type: 'number', values: Float64Array.of(0, -0) }])).count).toBe(1);
    expect(finish(duplicateRows([{ type: 'number', values: bits }])).count).toBe(1);
    expect(finish(duplicateRows([numbers(0, null)])).count).toBe(0);
  });

  it('finds none in a table without columns', () => {
    expect(finish(duplicateRows([]))).toEqual({ count: 0, examples: [] });
  });
});
