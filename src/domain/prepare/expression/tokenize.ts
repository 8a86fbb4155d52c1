import { foldWidth } from '../../table/fold-width';
import { expressionError } from './expression-error';

const OPERATORS = ['<=', '>=', '!=', '<>', '==', '+', '-', '*', '/', '%', '^', '(', ')', ',', '=', '<', '>'] as const;
type Operator = Exclude<(typeof OPERATORS)[number], '<>' | '=='>;
const KEYWORDS = ['and', 'or', 'not', 'true', 'false'] as const;
type Keyword = (typeof KEYWORDS)[number];

/** A piece of an expression; `at` counts the characters before it. */
export type Token = { readonly at: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  /** In brackets: a column, whatever its name. */
  | { readonly kind: 'column'; readonly name: string }
  /** Without brackets: a column or a function. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'operator'; readonly symbol: Operator }
  | { readonly kind: 'keyword'; readonly word: Keyword }
  | { readonly kind: 'end' }
);

const BLANKS = /\s*/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const NAME_PART = /[\p{L}\p{N}_.]/uy;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** What stands between a mark and its closing mark, which is doubled where it belongs to the content. */
function enclosed(text: string, folded: string, at: number, close: string): { content: string; end: number } {
  let content = '';
  for (let i = at + 1; i < text.length; i++) {
    if (folded[i] !== close) content += text[i];
    else if (folded[i + 1] === close) content += text[i++];
    else return { content, end: i + 1 };
  }
  throw expressionError(text.length, `the closing ${close}`, 'the end');
}

function readNumber(text: string, folded: string, at: number, digits: string): Token {
  const end = at + digits.length;
  if (match(NAME_PART, folded, end) !== null)
    throw expressionError(end, 'an operator after the number', describe(text, end));
  return { kind: 'number', value: Number(digits), at, end };
}

function readName(text: string, at: number, name: string): Token {
  const end = at + name.length;
  const word = KEYWORDS.find((keyword) => keyword === name.toLowerCase());
  return word ? { kind: 'keyword', word, at, end } : { kind: 'name', name: text.slice(at, end), at, end };
}

function describe(text: string, at: number): string {
  return `“${String.fromCodePoint(text.codePointAt(at) ?? 0)}”`;
}

function readToken(text: string, folded: string, at: number): Token {
  const first = folded[at]!;
  if (first === '[') {
    const { content, end } = enclosed(text, folded, at, ']');
    return { kind: 'column', name: content, at, end };
  }
  if (first === '"' || first === "'") {
    const { content, end } = enclosed(text, folded, at, first);
    return { kind: 'text', value: content, at, end };
  }
  const digits = match(NUMBER, folded, at);
  if (digits !== null) return readNumber(text, folded, at, digits);
  const name = match(NAME, folded, at);
  if (name !== null) return readName(text, at, name);
  const symbol = OPERATORS.find((operator) => folded.startsWith(operator, at));
  if (symbol === undefined) throw expressionError(at, 'a value, a column or an operator', describe(text, at));
  const known = symbol === '<>' ? '!=' : symbol === '==' ? '=' : symbol;
  return { kind: 'operator', symbol: known, at, end: at + symbol.length };
}

/**
 * Cuts an expression into tokens, an `end` last. Full-width digits, operators and brackets count as their ASCII forms.
 * `]` within brackets, and a quote within quotes, is written twice.
 *
 * @throws ClienteleError `expression-invalid`
 */
export function tokenize(text: string): Token[] {
  const folded = foldWidth(text);
  const tokens: Token[] = [];
  let at = match(BLANKS, folded, 0)?.length ?? 0;
  while (at < text.length) {
    const token = readToken(text, folded, at);
    tokens.push(token);
    at = token.end + (match(BLANKS, folded, token.end)?.length ?? 0);
  }
  tokens.push({ kind: 'end', at: text.length, end: text.length });
  return tokens;
}
