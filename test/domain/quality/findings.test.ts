import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/quality/finding';
import { profileTable } from '../../../src/domain/quality/profile-table';
import { normal, seededRandom } from '../../../src/domain/stats/random';
import { finish } from '../../../src/domain/stats/steps';
import type { Column } from '../../../src/domain/table/column';
import { booleans, dates, numbers, texts } from '../predict/columns';

const ROWS = 1_000;
const random = seededRandom(11);
const column = (cell: (row: number) => number | null): Column =>
  numbers(...Array.from({ length: ROWS }, (_, row) => cell(row)));
const words = (cell: (row: number) => string | null): Column =>
  texts(...Array.from({ length: ROWS }, (_, row) => cell(row)));

const findings = (columns: Record<string, Column>): Finding[] =>
  finish(profileTable(Object.entries(columns).map(([name, held]) => ({ name, column: held })))).findings;

const gaussian = column(() => normal(random));

describe('findFindings', () => {
  it('offers to empty words for missing only where they are rare, or can be nothing else', () => {
    const remedyOf = (word: string, share: number): unknown =>
      findings({ x: words((row) => (row < share * ROWS ? word : ['mail', 'web'][row % 2]!)) })
        .filter(({ kind }) => kind !== 'duplicates')
        .map(({ kind, remedy }) => [kind, remedy?.op]);
    expect(remedyOf('None', 0.05)).toEqual([['missingWords', 'tidyText']]);
    expect(remedyOf('None', 0.051)).toEqual([['missingWords', undefined]]);
    expect(remedyOf('N/A', 0.3)).toEqual([['missingWords', 'tidyText']]);
  });

  it('finds nothing in clean data', () => {
    const clean = {
      customerId: words((row) => `C${10_000 + (row % 500)}`),
      height: gaussian,
      share: column(() => random()),
      visits: column(() => 1 + Math.floor(random() * 9)),
      flag: column((row) => (row % 10 === 0 ? 1 : 0)),
      region: words(() => ['north', 'south', 'east'][Math.floor(random() * 3)]!),
      active: booleans(...Array.from({ length: ROWS }, () => random() < 0.5)),
      day: dates(
        ...Array.from({ length: ROWS }, (_, row) => new Date(Date.UTC(2025, 0, 1 + (row % 300))).toISOString()),
      ),
    };
    expect(findings(clean)).toEqual([]);
  });

  it.each<[string, Column, Partial<Finding>]>([
    [
      'zeros',
      column((row) => (row % 25 < 3 ? 0 : random())),
      {
        count: 120,
        share: 0.12,
        severity: 'medium',
        remedy: { op: 'impute', columns: ['x'], method: 'median', missingValue: 0 },
      },
    ],
    [
      'missing',
      column((row) => (row % 50 === 0 ? null : normal(random))),
      { count: 20, share: 0.02, severity: 'low', remedy: { op: 'impute', columns: ['x'], method: 'median' } },
    ],
    [
      'missing',
      words((row) => (row % 5 === 0 ? null : ['a', 'b'][row % 2]!)),
      { count: 200, severity: 'medium', remedy: { op: 'impute', columns: ['x'], method: 'mode', indicator: true } },
    ],
    [
      'missing',
      column((row) => (row % 4 === 0 ? normal(random) : null)),
      { share: 0.75, severity: 'high', remedy: { op: 'dropMissing', columns: ['x'], method: 'columns' } },
    ],
    [
      'allMissing',
      column(() => null),
      { count: ROWS, severity: 'high', remedy: { op: 'select', columns: ['x'], method: 'exclude' } },
    ],
    ['constant', words(() => 'EUR'), { count: ROWS, share: 1, figures: { value: 'EUR' } }],
    ['nearConstant', column((row) => (row < 5 ? 2 : 1)), { count: 995, share: 0.995, figures: { value: 1 } }],
    [
      'outliers',
      column((row) => (row === 7 ? 40 : random())),
      { count: 1, share: 0.001, severity: 'low', remedy: { op: 'clip', columns: ['x'], method: 'iqr', factor: 1.5 } },
    ],
    ['negatives', column((row) => (row % 100 === 0 ? -1 : 1 + Math.floor(random() * 9))), { count: 10, share: 0.01 }],
    ['idLike', column((row) => row + 17), { count: ROWS, remedy: { op: 'select', columns: ['x'], method: 'exclude' } }],
    [
      'mixedCase',
      words((row) => (row < 30 ? 'uk ' : row < 500 ? 'UK' : 'DE')),
      {
        count: 30,
        share: 0.03,
        figures: { groups: 1, common: 'UK', variant: 'uk ' },
        remedy: { op: 'tidyText', columns: ['x'], method: 'commonestSpelling' },
      },
    ],
    [
      'missingWords',
      words((row) => (row < 40 ? 'N/A' : row < 500 ? 'UK' : 'DE')),
      { count: 40, share: 0.04, remedy: { op: 'tidyText', columns: ['x'], method: 'wordsToMissing' } },
    ],
    [
      'lists',
      words((row) =>
        ['milk', 'bread', 'eggs', 'tea']
          .slice(0, 1 + (row % 4))
          .concat(`soap${row % 50}`)
          .join(','),
      ),
      {
        count: ROWS,
        share: 1,
        severity: 'high',
        figures: { delimiter: ',' },
        remedy: { op: 'splitText', column: 'x', delimiter: ',', rowNumber: 'basket' },
      },
    ],
    [
      'gaps',
      dates(
        ...Array.from({ length: ROWS }, (_, row) =>
          new Date(Date.UTC(2025, 0, row < 500 ? row % 30 : 60 + (row % 30))).toISOString(),
        ),
      ),
      { count: 1, figures: { from: '2025-01-29T00:00:00.000Z', to: '2025-03-01T00:00:00.000Z', days: 30 } },
    ],
  ])('finds a planted fault and nothing else: %s', (kind, planted, expected) => {
    const found = findings({ x: planted, other: gaussian });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind, column: 'x', ...expected });
  });

  it('finds a long tail, and proposes the logarithm where it is defined', () => {
    const tail = column(() => Math.exp(normal(random)));
    const skewed = (held: Column) => findings({ x: held, other: gaussian }).find(({ kind }) => kind === 'skewed');
    expect(skewed(tail)).toMatchObject({ severity: 'medium', remedy: { op: 'scale', method: 'log' } });
    const withZero = column((row) => (row === 0 ? 0 : Math.exp(normal(random))));
    expect(skewed(withZero)).toMatchObject({ remedy: { op: 'scale', method: 'yeoJohnson' } });
  });

  it('tells repeated identifiers from those that belong to several rows', () => {
    const repeated = words((row) => `C${row < 20 ? 900 : row}`);
    expect(findings({ 'Customer ID': repeated, other: gaussian })).toMatchObject([
      {
        kind: 'duplicateIds',
        column: 'Customer ID',
        count: 20,
        severity: 'high',
        remedy: { op: 'dropDuplicates', columns: ['Customer ID'], method: 'first' },
      },
    ]);
  });

  it('keeps an identifier that is named as one', () => {
    const [found] = findings({ customerId: column((row) => row * 7), other: gaussian });
    expect(found).toMatchObject({ kind: 'idLike', column: 'customerId' });
    expect(found).not.toHaveProperty('remedy');
  });

  it('finds repeated rows, and puts what is severe first', () => {
    const found = findings({
      x: column((row) => (row === 9 ? null : row % 900)),
      y: column((row) => normal(seededRandom(row % 900))),
    });
    expect(found.map(({ kind }) => kind)).toEqual(['duplicates', 'missing']);
    expect(found[0]).toMatchObject({
      count: 99,
      share: 0.099,
      severity: 'high',
      remedy: { op: 'dropDuplicates', columns: ['x', 'y'], method: 'first' },
    });
    expect(found[0]).not.toHaveProperty('column');
  });
});
