import { describe, expect, it } from 'vitest';
import { profileTable } from '../../../src/domain/quality/profile-table';
import { finish } from '../../../src/domain/stats/steps';
import golden from '../../golden/quality-profile.json' with { type: 'json' };
import { sharedText } from '../../shared-data';
import { booleans, dates, numbers, texts } from '../predict/columns';

const text = sharedText('telco_churn.csv');

/** Customers as published: no field of the file is quoted. */
function telcoColumns(csv: string) {
  const [header, ...rows] = csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  const numeric = Object.keys(golden.telco.numbers);
  return header!.map((name, at) => {
    const cells = rows.map((row) => row[at]!);
    const column = numeric.includes(name)
      ? numbers(...cells.map((cell) => (cell.trim() === '' ? null : Number(cell))))
      : texts(...cells);
    return { name, column };
  });
}

describe('profileTable', () => {
  it('profiles every column by its type, and the rows', () => {
    const table = finish(
      profileTable([
        { name: 'price', column: numbers(1, 2, null, 1) },
        { name: 'plan', column: texts('a', 'b', null, 'a') },
        { name: 'day', column: dates('2026-01-01', '2026-01-02', null, '2026-01-01') },
        { name: 'active', column: booleans(true, false, null, true) },
      ]),
    );
    expect(table).toMatchObject({ rowCount: 4, duplicateRows: 1, duplicateExamples: [{ row: 3, sameAs: 0 }] });
    expect(table.columns).toMatchObject([
      { name: 'price', type: 'number', count: 3, missing: 1, distinct: 2, median: 1 },
      { name: 'plan', type: 'text', count: 3, missing: 1, distinct: 2, topValues: [{ value: 'a' }, { value: 'b' }] },
      { name: 'day', type: 'date', count: 3, missing: 1, distinct: 2, max: '2026-01-02T00:00:00.000Z' },
      { name: 'active', type: 'boolean', count: 3, missing: 1, distinct: 2, trueCount: 2 },
    ]);
  });

  it('describes a table without rows, and one without columns', () => {
    expect(finish(profileTable([{ name: 'price', column: numbers() }]))).toMatchObject({ rowCount: 0, findings: [] });
    expect(finish(profileTable([]))).toEqual({
      rowCount: 0,
      columns: [],
      duplicateRows: 0,
      duplicateExamples: [],
      findings: [],
    });
  });

  it('reports growing fractions and can be cloned to the page', () => {
    const steps = profileTable([
      { name: 'a', column: numbers(...Array.from({ length: 1_000 }, (_, row) => row)) },
      { name: 'b', column: texts('x', ...new Array<null>(999).fill(null)) },
    ]);
    const fractions: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) fractions.push(step.value);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    expect(structuredClone(step.value)).toEqual(step.value);
  });

  it.skipIf(text === null)('agrees with pandas on the telecom customers (skipped: no shared data)', () => {
    const columns = telcoColumns(text!);
    const { columns: profiles, duplicateRows, findings } = finish(profileTable(columns));
    const named = (name: string) => profiles.find((profile) => profile.name === name);
    expect(profiles).toHaveLength(21);
    expect(duplicateRows).toBe(golden.telco.duplicateRows);

    const { tenure, MonthlyCharges, TotalCharges } = golden.telco.numbers;
    const close = (figures: Record<string, unknown>): Record<string, unknown> =>
      Object.fromEntries(
        Object.entries(figures).map(([key, value]) => [
          key,
          typeof value === 'number' ? expect.closeTo(value, 8) : close(value as object as Record<string, unknown>),
        ]),
      );
    expect(named('tenure')).toMatchObject(close(tenure));
    expect(named('MonthlyCharges')).toMatchObject(close(MonthlyCharges));
    expect(named('TotalCharges')).toMatchObject(close(TotalCharges));
    const { Contract } = golden.telco.texts;
    expect(named('Contract')).toMatchObject({
      distinct: Contract.distinct,
      topValues: Contract.topCounts.map((count) => ({ count })),
      lengths: { min: Contract.lengths.min, max: Contract.lengths.max },
    });
    expect(findings.map(({ kind, column }) => [kind, column])).toEqual([
      ['idLike', 'customerID'],
      ['missing', 'TotalCharges'],
    ]);

    const withoutId = finish(profileTable(columns.filter(({ name }) => name !== 'customerID')));
    expect(withoutId.duplicateRows).toBe(golden.telco.duplicateRowsWithoutId);
  });
});
