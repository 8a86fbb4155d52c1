import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../../src/domain/prepare/expression/parse';
import type { BinaryOperator, Expression } from '../../../../src/domain/prepare/expression/syntax';

const bracketed = (name: string): string => `[${name.replaceAll(']', ']]')}]`;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The tree with every operator in parentheses. */
function show(expression: Expression): string {
  switch (expression.kind) {
    case 'constant':
      return typeof expression.value === 'string' ? quoted(expression.value) : String(expression.value);
    case 'column':
      return bracketed(expression.name);
    case 'unary':
      return `(${expression.operator} ${show(expression.operand)})`;
    case 'binary':
      return `(${show(expression.left)} ${expression.operator} ${show(expression.right)})`;
    case 'call':
      return `${expression.name}(${expression.args.map(show).join(', ')})`;
  }
}

const shown = (text: string): string => show(parseExpression(text));

describe('parseExpression', () => {
  it.each([
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['(1 + 2) * 3', '((1 + 2) * 3)'],
    ['1 - 2 - 3', '((1 - 2) - 3)'],
    ['8 / 4 % 3', '((8 / 4) % 3)'],
    ['2 ^ 3 ^ 2', '(2 ^ (3 ^ 2))'],
    ['-2 ^ 2', '(- (2 ^ 2))'],
    ['2 ^ -1', '(2 ^ (- 1))'],
    ['2 * -3 + 1', '((2 * (- 3)) + 1)'],
    ['a > 1 and b < 2 or not c = d', '((([a] > 1) and ([b] < 2)) or (not ([c] = [d])))'],
    ['a or b and c', '([a] or ([b] and [c]))'],
    ['a == 1 and b <> 2 and c != 3', '((([a] = 1) and ([b] != 2)) and ([c] != 3))'],
    ['a + 1 >= b * 2', '(([a] + 1) >= ([b] * 2))'],
    ['if(x > 0, "a", "b")', 'if(([x] > 0), "a", "b")'],
    ['min(1, max(2, 3), -x)', 'min(1, max(2, 3), (- [x]))'],
    ['TRUE AND NOT False', '(true and (not false))'],
    ['.5 + 1. + 1e3 + 2.5E-3', '(((0.5 + 1) + 1000) + 0.0025)'],
  ])('reads %s', (text, tree) => {
    expect(shown(text)).toBe(tree);
  });

  it.each([
    ['销售额 * 数量', '([销售额] * [数量])'],
    ['[unit price (€)] + [a]]b]', '([unit price (€)] + [a]]b])'],
    ['prix_été + Größe2', '([prix_été] + [Größe2])'],
    ['[and] = [12]', '([and] = [12])'],
    ['isMissing', '[isMissing]'],
    ['"say ""hi""" = \'it\'\'s\'', '("say ""hi""" = "it\'s")'],
    ['（１＋２）＊金额', '((1 + 2) * [金额])'],
    ['if（单价 ＞ 10，“高”', null],
    ['[金额（元）] % 7', '([金额（元）] % 7)'],
  ])('reads names and forms of other scripts: %s', (text, tree) => {
    if (tree === null) expect(() => shown(text)).toThrow(expect.objectContaining({ code: 'expression-invalid' }));
    else expect(shown(text)).toBe(tree);
  });

  it.each([
    ['', 1, 'a value, a column or a function', 'the end'],
    ['  ', 3, 'a value, a column or a function', 'the end'],
    ['1 +', 4, 'a value, a column or a function', 'the end'],
    ['1 + * 2', 5, 'a value, a column or a function', '“*”'],
    ['(1 + 2', 7, 'an operator, “,” or “)”', 'the end'],
    ['1 + 2)', 6, 'an operator or the end', '“)”'],
    ['a b', 3, 'an operator or the end', '“b”'],
    ['min(1, )', 8, 'a value, a column or a function', '“)”'],
    ['1 < 2 < 3', 7, '“and” or “or” between two comparisons', '“<”'],
    ['[price', 7, 'the closing ]', 'the end'],
    ['"open', 6, 'the closing "', 'the end'],
    ['12abc', 3, 'an operator after the number', '“a”'],
    ['1.2.3', 4, 'an operator after the number', '“.”'],
    ['a & b', 3, 'a value, a column or an operator', '“&”'],
    ['a ; alert(1)', 3, 'a value, a column or an operator', '“;”'],
    ['and 1', 1, 'a value, a column or a function', '“and”'],
    ['价格 + 💶', 6, 'a value, a column or an operator', '“💶”'],
  ])('says where %j goes wrong', (text, position, expected, found) => {
    expect(() => parseExpression(text)).toThrow(
      expect.objectContaining({ code: 'expression-invalid', details: { position, expected, found } }),
    );
  });

  it('refuses what is too long or too deep, without running out of stack', () => {
    const refusal = expect.objectContaining({ code: 'expression-invalid' });
    expect(() => parseExpression('('.repeat(3000))).toThrow(refusal);
    expect(() => parseExpression('-'.repeat(3000) + '1')).toThrow(refusal);
    expect(() => parseExpression('1+'.repeat(5000) + '1')).toThrow(refusal);
    expect(show(parseExpression('1' + '+1'.repeat(1999)))).toContain('1 + 1');
  });

  it('reads back any tree that is written out', () => {
    const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.oneof(
          fc
            .double({ min: 0, max: 1e9, noNaN: true })
            .map((value): Expression => ({ kind: 'constant', value: value + 0, at: 0 })),
          fc.string().map((value): Expression => ({ kind: 'constant', value, at: 0 })),
          fc.boolean().map((value): Expression => ({ kind: 'constant', value, at: 0 })),
          fc.string().map((name): Expression => ({ kind: 'column', name, at: 0 })),
        ),
        fc.tuple(fc.constantFrom('-', 'not'), tie('expression')).map(([operator, operand]): Expression => {
          return { kind: 'unary', operator: operator as '-', operand, at: 0 };
        }),
        fc
          .tuple(
            fc.constantFrom<BinaryOperator>('+', '-', '*', '/', '%', '^', '=', '!=', '<', '<=', '>', '>=', 'and', 'or'),
            tie('expression'),
            tie('expression'),
          )
          .map(([operator, left, right]): Expression => ({ kind: 'binary', operator, left, right, at: 0 })),
        fc
          .tuple(fc.constantFrom('min', 'f_1', '函数'), fc.array(tie('expression'), { maxLength: 3 }))
          .map(([name, args]): Expression => ({ kind: 'call', name, args, at: 0 })),
      ),
    }));
    fc.assert(fc.property(expression, (tree) => shown(show(tree)) === show(tree)));
  });
});
