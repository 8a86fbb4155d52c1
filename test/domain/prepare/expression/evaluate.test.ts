import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExpression, compileExpression } from '../../../../src/domain/prepare/expression/compile';
import { evaluate } from '../../../../src/domain/prepare/expression/evaluate';
import { FUNCTION_NAMES } from '../../../../src/domain/prepare/expression/functions';
import { rowCount, type Table } from '../../../../src/domain/prepare/table';
import { finish } from '../../../../src/domain/stats/steps';
import { booleans, dates, numbers, texts } from '../../predict/columns';
import { cellsOf, tableOf } from '../tables';

const table = tableOf({
  x: numbers(1, -2.5, null, 0),
  y: numbers(4, 3, 2, null),
  name: texts('Ann', 'bob', null, 'Élodie'),
  code: texts('a', 'B', 'c', null),
  since: dates('2024-02-29T12:00', '2023-12-31', null, '1969-12-31T23:59'),
  until: dates('2024-03-01', '2024-01-01', '2024-01-01', null),
  paid: booleans(true, false, null, true),
  open: booleans(false, null, null, true),
});

function valuesOf(text: string, of: Table = table): unknown[] {
  const column = finish(evaluate(compileExpression(text, of).vector, rowCount(of)));
  return cellsOf([{ name: 'result', column }], 'result');
}

describe('expressions over columns', () => {
  it.each([
    ['x + y', [5, 0.5, null, null]],
    ['x - y', [-3, -5.5, null, null]],
    ['x * y', [4, -7.5, null, null]],
    ['y / x', [4, -1.2, null, null]],
    ['7 % 3', [1, 1, 1, 1]],
    ['-7 % 3', [2, 2, 2, 2]],
    ['7 % -3', [-2, -2, -2, -2]],
    ['x % 2', [1, 1.5, null, 0]],
    ['y ^ 2', [16, 9, 4, null]],
    ['y ^ 0', [1, 1, 1, null]],
    ['x ^ 0.5', [1, null, null, 0]],
    ['-x', [-1, 2.5, null, -0]],
    ['1 / 0', [null, null, null, null]],
    ['10 ^ 400', [null, null, null, null]],
  ])('compute %s, missing where a number is missing or not finite', (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it.each([
    ['x < y', [true, true, null, null]],
    ['x <= 1', [true, true, null, true]],
    ['x > 0', [true, false, null, false]],
    ['x >= 0', [true, false, null, true]],
    ['x = 1', [true, false, null, false]],
    ['x != 1', [false, true, null, true]],
    ['name = "bob"', [false, true, null, false]],
    ['"bob" != name', [true, false, null, true]],
    ['name < code', [true, false, null, null]],
    ['name > "B"', [false, true, null, true]],
    ['"a" < "b"', [true, true, true, true]],
    ['since < until', [true, true, null, null]],
    ['since >= "2024-01-01"', [true, false, null, false]],
    ['"2023-12-31" = since', [false, true, null, false]],
    ['paid = open', [false, null, null, true]],
    ['paid != true', [false, true, null, false]],
  ])('compare %s', (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it('follow the three-valued tables of Kleene', () => {
    const cases = [true, false, null].flatMap((p) => [true, false, null].map((q) => [p, q] as const));
    const of = tableOf({ p: booleans(...cases.map(([p]) => p)), q: booleans(...cases.map(([, q]) => q)) });
    expect(valuesOf('p and q', of)).toEqual([true, false, null, false, false, false, null, false, null]);
    expect(valuesOf('p or q', of)).toEqual([true, true, true, true, false, null, true, null, null]);
    expect(valuesOf('not p', of)).toEqual([false, false, false, true, true, true, null, null, null]);
  });

  it.each([
    ['abs(x)', [1, 2.5, null, 0]],
    ['sqrt(y * y)', [4, 3, 2, null]],
    ['sqrt(x)', [1, null, null, 0]],
    ['log(exp(x))', [1, -2.5, null, 0]],
    ['log(x)', [0, null, null, null]],
    ['log10(y * 25)', [2, expect.closeTo(Math.log10(75), 12), expect.closeTo(Math.log10(50), 12), null]],
    ['exp(1000)', [null, null, null, null]],
    ['round(x)', [1, -3, null, 0]],
    ['round(x * 1.26, 1)', [1.3, -3.2, null, 0]],
    ['round(1234.5, -2)', [1200, 1200, 1200, 1200]],
    ['floor(x)', [1, -3, null, 0]],
    ['ceil(x)', [1, -2, null, 0]],
    ['min(x, y, 2)', [1, -2.5, null, null]],
    ['max(x, 0)', [1, 0, null, 0]],
    ['if(x > 0, x, -1)', [1, -1, null, -1]],
    ['if(paid, name, "nobody")', ['Ann', 'nobody', null, 'Élodie']],
    ['if(isMissing(x), true, paid)', [true, false, true, true]],
    ['coalesce(x, y, 0)', [1, -2.5, 2, 0]],
    ['coalesce(name, code)', ['Ann', 'bob', 'c', 'Élodie']],
    ['coalesce(open, false)', [false, false, false, true]],
    ['isMissing(name)', [false, false, true, false]],
    ['isMissing(paid) or isMissing(since)', [false, false, true, false]],
    ['year(since)', [2024, 2023, null, 1969]],
    ['month(since)', [2, 12, null, 12]],
    ['day(since)', [29, 31, null, 31]],
    ['weekday(since)', [4, 7, null, 3]],
    ['daysBetween(since, until)', [0.5, 1, null, null]],
    ['daysBetween("2024-01-01", "2024-03-01")', [60, 60, 60, 60]],
    ['length(name)', [3, 3, null, 6]],
    ['length("💶ab")', [3, 3, 3, 3]],
    ['lower(name)', ['ann', 'bob', null, 'élodie']],
    ['upper(name)', ['ANN', 'BOB', null, 'ÉLODIE']],
    ['concat(name, "-", code)', ['Ann-a', 'bob-B', null, null]],
    ['concat(year(since), "/", x)', ['2024/1', '2023/-2.5', null, '1969/0']],
    ['contains(lower(name), "n")', [true, false, null, false]],
    ['contains("abc", code)', [true, false, true, null]],
    ['IF(Contains(name, "b"), 1, 0)', [0, 1, null, 0]],
  ])('call %s', (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it('keep dates dates', () => {
    const column = (text: string) => compileExpression(text, table).vector.type;
    expect(column('max(since, until)')).toBe('date');
    expect(column('coalesce(since, "2000-01-01")')).toBe('date');
    expect(valuesOf('min(since, "2024-01-01")').slice(0, 2)).toEqual([
      '2024-01-01T00:00:00.000Z',
      '2023-12-31T00:00:00.000Z',
    ]);
    expect(valuesOf('if(paid, since, until)')[1]).toBe('2024-01-01T00:00:00.000Z');
  });

  it('have every function tried above', () => {
    expect([...FUNCTION_NAMES].sort()).toEqual(
      'abs ceil coalesce concat contains day daysBetween exp floor if isMissing length log log10 lower max min month round sqrt upper weekday year'.split(
        ' ',
      ),
    );
  });

  it('give the same in every block of rows, text with one dictionary', () => {
    const rows = 20_000;
    const of = tableOf({ x: numbers(...Array.from({ length: rows }, (_, row) => row)) });
    const column = finish(evaluate(compileExpression('concat("g", x % 3)', of).vector, rows));
    expect(column).toMatchObject({ type: 'text', dictionary: ['g0', 'g1', 'g2'] });
    expect(cellsOf([{ name: 'g', column }], 'g').every((cell, row) => cell === `g${row % 3}`)).toBe(true);
    expect(
      valuesOf('if(x >= 10000, x * x, coalesce(x, 1))', of).every(
        (cell, row) => cell === (row >= 10_000 ? row * row : row),
      ),
    ).toBe(true);
  });

  it('compute what a reading of the tree row by row computes', () => {
    type Row = Readonly<Record<'x' | 'y', number | null>>;
    interface Formula {
      readonly text: string;
      of(row: Row): number | null;
    }
    const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
    const both = (a: number | null, b: number | null, of: (a: number, b: number) => number): number | null =>
      a === null || b === null ? null : finite(of(a, b));
    const leaf = fc.oneof(
      fc.constantFrom('x' as const, 'y' as const).map((name): Formula => ({ text: name, of: (row) => row[name] })),
      fc.integer({ min: 0, max: 9 }).map((value): Formula => ({ text: String(value), of: () => value })),
    );
    const { formula } = fc.letrec<{ formula: Formula }>((tie) => {
      const pair = fc.tuple(tie('formula'), tie('formula'));
      const infix = (symbol: string, of: (a: number, b: number) => number) =>
        pair.map(([a, b]): Formula => ({
          text: `(${a.text} ${symbol} ${b.text})`,
          of: (row) => both(a.of(row), b.of(row), of),
        }));
      return {
        formula: fc.oneof(
          { maxDepth: 4 },
          leaf,
          infix('+', (a, b) => a + b),
          infix('-', (a, b) => a - b),
          infix('*', (a, b) => a * b),
          infix('/', (a, b) => a / b),
          pair.map(([a, b]): Formula => ({
            text: `coalesce(${a.text}, ${b.text})`,
            of: (row) => a.of(row) ?? b.of(row),
          })),
          pair.map(([a, b]): Formula => ({
            text: `if(${a.text} < ${b.text}, ${b.text}, -${a.text})`,
            of: (row) => {
              const [left, right] = [a.of(row), b.of(row)];
              return left === null || right === null ? null : left < right ? right : -left;
            },
          })),
        ),
      };
    });
    const cell = fc.option(fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(formula, fc.array(fc.record({ x: cell, y: cell }), { maxLength: 20 }), ({ text, of }, rows) => {
        const data = tableOf({ x: numbers(...rows.map(({ x }) => x)), y: numbers(...rows.map(({ y }) => y)) });
        const plain = (value: unknown): unknown => (typeof value === 'number' ? value + 0 : value);
        expect(valuesOf(text, data).map(plain)).toEqual(rows.map((row) => plain(of(row))));
      }),
    );
  });

  it('yield between blocks', () => {
    const of = tableOf({ x: { type: 'number', values: new Float64Array(300_000) } });
    expect(evaluate(compileExpression('x + 1', of).vector, 300_000).next()).toEqual({
      done: false,
      value: expect.any(Number),
    });
  });

  it('find columns under any name', () => {
    const of: Table = [
      { name: '__proto__', column: numbers(1) },
      { name: 'a]b', column: numbers(2) },
      { name: '单价', column: numbers(3) },
      { name: 'max', column: numbers(4) },
    ];
    expect(valuesOf('__proto__ + [a]]b] + 单价 + max + max(0, 10)', of)).toEqual([20]);
  });
});

describe('the type check', () => {
  it.each([
    ['name + 1', 1, 'a number', 'text'],
    ['1 + name', 5, 'a number', 'text'],
    ['x + since', 5, 'a number', 'a date'],
    ['-paid', 2, 'a number', 'a condition'],
    ['x = name', 5, 'a number', 'text'],
    ['name = 1', 8, 'text', 'a number'],
    ['paid = 1', 8, 'a condition', 'a number'],
    ['paid < open', 1, 'something that “<” can order', 'a condition'],
    ['x and paid', 1, 'a condition', 'a number'],
    ['paid or name', 9, 'a condition', 'text'],
    ['not x', 5, 'a condition', 'a number'],
    ['since > "soon"', 9, 'a date such as "2024-01-31"', '“soon”'],
    ['since > name', 9, 'a date', 'text'],
    ['since > x', 9, 'a date', 'a number'],
    ['sqrt(name)', 6, 'a number', 'text'],
    ['sqrt(x, y)', 1, 'sqrt with 1 argument', '2'],
    ['round()', 1, 'round with 1 or 2 arguments', '0'],
    ['min()', 1, 'min with 1 or more arguments', '0'],
    ['if(x, 1, 2)', 4, 'a condition', 'a number'],
    ['if(paid, 1, "a")', 13, 'a number', 'text'],
    ['coalesce(x, name)', 13, 'a number', 'text'],
    ['year(x)', 6, 'a date', 'a number'],
    ['contains(name, 1)', 16, 'text', 'a number'],
    ['concat(name, paid)', 14, 'text', 'a condition'],
    ['1 + nope(2)', 5, expect.stringContaining('daysBetween'), '“nope”'],
    ['constructor(1)', 1, expect.stringContaining('one of the functions'), '“constructor”'],
  ])('says what is wrong in %s', (text, position, expected, found) => {
    expect(() => compileExpression(text, table)).toThrow(
      expect.objectContaining({ code: 'expression-invalid', details: { position, expected, found } }),
    );
  });

  it('names a column that is not there, and where', () => {
    expect(() => compileExpression('x + [unit price]', table)).toThrow(
      expect.objectContaining({ code: 'column-not-found', details: { column: 'unit price', position: 5 } }),
    );
  });

  it('needs no rows', () => {
    const columns = [
      { name: 'x', type: 'number' },
      { name: 'name', type: 'text' },
      { name: 'since', type: 'date' },
      { name: 'paid', type: 'boolean' },
    ] as const;
    expect(checkExpression('if(paid and year(since) > 2000, x, length(name))', columns)).toEqual({
      type: 'number',
      columns: ['paid', 'since', 'x', 'name'],
    });
    expect(checkExpression('"a"', []).type).toBe('text');
  });
});
