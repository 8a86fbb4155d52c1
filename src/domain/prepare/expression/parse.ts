import { expressionError } from './expression-error';
import type { BinaryOperator, Expression } from './syntax';
import { tokenize, type Token } from './tokenize';

/** Longer, or more deeply nested, is no formula that anyone wrote. */
const MOST_CHARACTERS = 4_000;
const MOST_DEPTH = 200;

/** How tightly operators hold their operands. */
const POWERS: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '=': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
  '^': 8,
};
const NOT_POWER = 3;
const COMPARISON_POWER = POWERS['='];
const NEGATION_POWER = 7;

const isBinary = (symbol: string): symbol is BinaryOperator => Object.hasOwn(POWERS, symbol);

function binaryOperator(token: Token): BinaryOperator | null {
  const symbol = token.kind === 'operator' ? token.symbol : token.kind === 'keyword' ? token.word : '';
  return isBinary(symbol) ? symbol : null;
}

/** Top-down operator precedence (Pratt 1973). */
class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokenize(text);
  }

  whole(): Expression {
    const expression = this.#expression(0);
    if (this.#token.kind !== 'end') throw this.#unexpected('an operator or the end');
    return expression;
  }

  get #token(): Token {
    return this.#tokens[this.#next]!;
  }

  #isOperator(symbol: string): boolean {
    return this.#token.kind === 'operator' && this.#token.symbol === symbol;
  }

  #unexpected(expected: string): Error {
    const { kind, at, end } = this.#token;
    return expressionError(at, expected, kind === 'end' ? 'the end' : `“${this.#text.slice(at, end)}”`);
  }

  #expression(power: number): Expression {
    if (++this.#depth > MOST_DEPTH) throw this.#unexpected(`at most ${MOST_DEPTH} levels of nesting`);
    let left = this.#operand();
    for (let operator = binaryOperator(this.#token); operator; operator = binaryOperator(this.#token)) {
      const strength = POWERS[operator];
      if (strength <= power) break;
      this.#next++;
      // A power of a power is taken from the right.
      const right = this.#expression(operator === '^' ? strength - 1 : strength);
      left = { kind: 'binary', operator, left, right, at: left.at };
      const following = binaryOperator(this.#token);
      if (strength === COMPARISON_POWER && following && POWERS[following] === COMPARISON_POWER) {
        throw this.#unexpected('“and” or “or” between two comparisons');
      }
    }
    this.#depth--;
    return left;
  }

  #operand(): Expression {
    const token = this.#token;
    const { at } = token;
    this.#next++;
    switch (token.kind) {
      case 'number':
      case 'text':
        return { kind: 'constant', value: token.value, at };
      case 'column':
        return { kind: 'column', name: token.name, at };
      case 'name':
        return this.#isOperator('(') ? this.#call(token.name, at) : { kind: 'column', name: token.name, at };
      case 'keyword':
        if (token.word === 'not') return { kind: 'unary', operator: 'not', operand: this.#expression(NOT_POWER), at };
        if (token.word === 'true' || token.word === 'false') {
          return { kind: 'constant', value: token.word === 'true', at };
        }
        break;
      case 'operator':
        if (token.symbol === '-') {
          return { kind: 'unary', operator: '-', operand: this.#expression(NEGATION_POWER), at };
        }
        if (token.symbol === '(') {
          const inner = this.#expression(0);
          this.#close();
          return inner;
        }
    }
    this.#next--;
    throw this.#unexpected('a value, a column or a function');
  }

  #call(name: string, at: number): Expression {
    this.#next++;
    const args: Expression[] = [];
    if (!this.#isOperator(')')) {
      do args.push(this.#expression(0));
      while (this.#skip(','));
    }
    this.#close();
    return { kind: 'call', name, args, at };
  }

  #skip(symbol: string): boolean {
    if (!this.#isOperator(symbol)) return false;
    this.#next++;
    return true;
  }

  #close(): void {
    if (!this.#skip(')')) throw this.#unexpected('an operator, “,” or “)”');
  }
}

/**
 * Reads an expression. From loosest to tightest: `or`; `and`; `not`; comparisons, which do not chain; `+ -`; `* / %`; sign;
 * `^`, taken from the right.
 *
 * @throws ClienteleError `expression-invalid`
 */
export function parseExpression(text: string): Expression {
  if (text.length > MOST_CHARACTERS) {
    throw expressionError(MOST_CHARACTERS, `at most ${MOST_CHARACTERS} characters`, `${text.length} characters`);
  }
  return new Parser(text).whole();
}
