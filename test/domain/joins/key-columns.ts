import fc from 'fast-check';
import type { Column } from '../../../src/domain/table/column';
import { booleans, dates, numbers, texts } from '../predict/columns';

const some = <Value>(...values: Value[]): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.constant(null) });

const text = some('1', '01', '2', '2.5', 'a', 'A', ' a', 'true', '2024-01-02', '-3', '1e21', ' ');
const number = some(1, 2, 2.5, -3, 0, -0, 1e21, 20240102);
const date = some('2024-01-02', '2024-01-02T12:30:00Z', '1969-12-31');

/** A column of any type, of so many rows, with few different values. */
function column(rows: number): fc.Arbitrary<Column> {
  const cells = <Value>(cell: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
    fc.array(cell, { minLength: rows, maxLength: rows });
  return fc.oneof(
    cells(text).map((values) => texts(...values)),
    cells(number).map((values) => numbers(...values)),
    cells(date).map((values) => dates(...values)),
    cells(some(true, false)).map((values) => booleans(...values)),
  );
}

export interface KeyTables {
  readonly left: Column[];
  readonly right: Column[];
}

/** Two tables of up to thirty rows with keys of one or two columns, of the same types or of different ones. */
export const keyTables: fc.Arbitrary<KeyTables> = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 2 }))
  .chain(([leftRows, rightRows, parts]) =>
    fc.record({
      left: fc.array(column(leftRows), { minLength: parts, maxLength: parts }),
      right: fc.array(column(rightRows), { minLength: parts, maxLength: parts }),
    }),
  );
