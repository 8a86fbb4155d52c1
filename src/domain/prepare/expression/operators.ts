import { conditionArgument, measureArguments, numberArgument, textArgument, typeName, type Argument } from './argument';
import { negate, zipBooleans } from './boolean-vectors';
import { expressionError } from './expression-error';
import { mapNumbers, testNumbers, zipNumbers } from './number-vectors';
import type { ArithmeticOperator, BinaryOperator, ComparisonOperator, UnaryOperator } from './syntax';
import { testTexts } from './text-vectors';
import type { Vector } from './vector';

const ARITHMETIC: Readonly<Record<ArithmeticOperator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  // The remainder has the sign of the divisor, as in spreadsheets.
  '%': (a, b) => a - b * Math.floor(a / b),
  '^': (a, b) => a ** b,
};

const COMPARISONS = {
  '=': <T>(a: T, b: T): boolean => a === b,
  '!=': <T>(a: T, b: T): boolean => a !== b,
  '<': <T>(a: T, b: T): boolean => a < b,
  '<=': <T>(a: T, b: T): boolean => a <= b,
  '>': <T>(a: T, b: T): boolean => a > b,
  '>=': <T>(a: T, b: T): boolean => a >= b,
} satisfies Record<ComparisonOperator, unknown>;

const isArithmetic = (operator: BinaryOperator): operator is ArithmeticOperator => Object.hasOwn(ARITHMETIC, operator);

function compare(operator: ComparisonOperator, left: Argument, right: Argument): Vector {
  const test = COMPARISONS[operator];
  const isDate = left.vector.type === 'date' || right.vector.type === 'date';
  if (left.vector.type === 'text' && !isDate) return testTexts(left.vector, textArgument(right), test);
  if (left.vector.type === 'boolean' && !isDate) {
    if (operator === '=' || operator === '!=') return zipBooleans(operator, left.vector, conditionArgument(right));
    throw expressionError(left.at, `something that “${operator}” can order`, typeName(left.vector));
  }
  const [a, b] = measureArguments([left, right]);
  return testNumbers(a!, b!, test);
}

/** @throws ClienteleError `expression-invalid` where an operand has the wrong type */
export function binaryVector(operator: BinaryOperator, left: Argument, right: Argument): Vector {
  if (operator === 'and' || operator === 'or') {
    return zipBooleans(operator, conditionArgument(left), conditionArgument(right));
  }
  if (isArithmetic(operator)) {
    return zipNumbers('number', numberArgument(left), numberArgument(right), ARITHMETIC[operator]);
  }
  return compare(operator, left, right);
}

/** @throws ClienteleError `expression-invalid` where the operand has the wrong type */
export function unaryVector(operator: UnaryOperator, operand: Argument): Vector {
  if (operator === 'not') return negate(conditionArgument(operand));
  return mapNumbers('number', numberArgument(operand), (value) => -value);
}
