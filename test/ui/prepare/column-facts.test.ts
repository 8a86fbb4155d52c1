import { describe, expect, it } from 'vitest';
import '../../../src/messages/prepare';
import { profileTable } from '../../../src/domain/quality/profile-table';
import { finish } from '../../../src/domain/stats/steps';
import { sparkOf, topValues, valuesText, type Profile } from '../../../src/ui/pages/prepare/column-facts';
import { factColumns, foundColumns } from '../../../src/ui/pages/prepare/column-list';
import { figureRows, quantileRows } from '../../../src/ui/pages/prepare/figure-rows';
import { newFirst, previewColumns } from '../../../src/ui/pages/prepare/preview-columns';
import { qualityAnswer } from '../../../src/ui/pages/prepare/quality-answer';
import { booleans, dates, numbers, texts } from '../../domain/predict/columns';
import { tableOf } from '../../domain/prepare/tables';

const profile = finish(
  profileTable(
    tableOf({
      amount: numbers(...Array.from({ length: 99 }, (_, row) => row), null),
      city: texts(...Array.from({ length: 100 }, (_, row) => (row < 60 ? 'Bonn' : 'Ulm'))),
      day: dates(...Array.from({ length: 100 }, (_, row) => new Date(Date.UTC(2024, 0, 1 + row)).toISOString())),
      paid: booleans(...Array.from({ length: 100 }, (_, row) => row % 4 === 0)),
      empty: numbers(...Array.from({ length: 100 }, () => null)),
    }),
  ),
);
const [amount, city, day, paid, empty] = profile.columns as [Profile, Profile, Profile, Profile, Profile];

describe('what is shown of a column', () => {
  it('is a picture that counts every value, and words for it', () => {
    const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
    expect([amount, city, day, paid].map((column) => total(sparkOf(column).counts))).toEqual([99, 100, 100, 100]);
    expect(Math.max(...[amount, city, day, paid].map((column) => sparkOf(column).counts.length))).toBeLessThanOrEqual(
      24,
    );
    expect(sparkOf(amount).words).toBe('from 0 to 98; half lie between 24.5 and 73.5');
    expect(sparkOf(city).words).toBe('commonest: Bonn, 60%');
    expect(sparkOf(empty)).toEqual({ counts: [], words: 'no values' });
  });

  it('is its range, or its commonest values', () => {
    expect([amount, city, day, paid, empty].map(valuesText)).toEqual([
      { line: '0 to 98', note: 'median 49' },
      { line: 'Bonn (60%)', note: 'Ulm (40%)' },
      { line: 'Jan 1, 2024 to Apr 9, 2024', note: null },
      { line: 'no (75%)', note: 'yes (25%)' },
      { line: 'no values', note: null },
    ]);
    expect(topValues(empty)).toEqual([]);
  });

  it('is its figures and quantiles', () => {
    expect(quantileRows(amount).map(({ value }) => value)).toEqual([0, 4.9, 24.5, 49, 73.5, 93.1, 98]);
    expect(quantileRows(city)).toEqual([]);
    expect(figureRows(amount, 100)).toContainEqual(expect.objectContaining({ label: 'Missing', value: '1 (1%)' }));
    expect(figureRows(paid, 100)).toContainEqual({ label: 'yes', value: '25 (25%)' });
  });
});

describe('the list of columns', () => {
  const facts = factColumns(profile.rowCount);
  const names = (search: string, column?: string): string[] =>
    foundColumns(
      profile.columns,
      facts,
      { search, order: column ? { column, descending: true } : undefined },
      'en',
    ).map(({ name }) => name);

  it('is in the order of the table, or in that of a figure', () => {
    expect(names('')).toEqual(['amount', 'city', 'day', 'paid', 'empty']);
    expect(names('', 'missing')).toEqual(['empty', 'amount', 'city', 'day', 'paid']);
    expect(names('', 'outliers')[0]).toBe('amount');
  });

  it('is searched by name', () => {
    expect(names(' AM ')).toEqual(['amount']);
    expect(names('nothing')).toEqual([]);
  });
});

describe('qualityAnswer', () => {
  it('says in one sentence how much there is to mend', () => {
    const { findings } = profile;
    expect(qualityAnswer({ ...profile, findings: findings.slice(0, 1), duplicateRows: 4 })).toBe(
      '1 finding in 5 columns; 20% of cells are missing; 4 rows repeat others.',
    );
    expect(qualityAnswer({ ...profile, columns: [city], findings: [], duplicateRows: 0 })).toBe(
      'Nothing to mend was found in 1 column; no cell is missing; no row repeats another.',
    );
  });
});

describe('the columns of a preview', () => {
  const before = [
    { name: 'a', type: 'number' },
    { name: 'b', type: 'text' },
  ] as const;
  const columns = [
    { name: 'a', type: 'number' },
    { name: 'b', type: 'number' },
    { name: 'c', type: 'date' },
  ] as const;

  it('say what is new and what has become another type, and can come first with their cells', () => {
    const found = previewColumns({ columns }, before);
    expect(found.map(({ state }) => state)).toEqual(['kept', 'type', 'new']);
    expect(newFirst(found).map(({ name, place }) => [name, place])).toEqual([
      ['b', 1],
      ['c', 2],
      ['a', 0],
    ]);
  });
});
