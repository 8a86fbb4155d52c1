import { ClienteleError } from '../../error';
import { parseExpression } from './parse';
import type { Expression } from './syntax';

/** Names of the columns that an expression reads, whether a table has them or not; none of one that is not finished. */
export function columnsRead(text: string): string[] {
  const names = new Set<string>();
  try {
    collect(parseExpression(text), names);
  } catch (error) {
    if (!(error instanceof ClienteleError)) throw error;
  }
  return [...names];
}

function collect(expression: Expression, names: Set<string>): void {
  switch (expression.kind) {
    case 'constant':
      return;
    case 'column':
      names.add(expression.name);
      return;
    case 'unary':
      return collect(expression.operand, names);
    case 'binary':
      collect(expression.left, names);
      return collect(expression.right, names);
    case 'call':
      expression.args.forEach((argument) => collect(argument, names));
  }
}
