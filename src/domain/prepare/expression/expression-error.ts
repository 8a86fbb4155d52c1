import { ClienteleError } from '../../error';

/**
 * What is wrong in an expression, and where.
 *
 * @param at characters before the place; `position` in the details counts from 1
 * @param expected what would be right there, such as `a number`
 * @param found what is there, such as `“+”` or `text`
 */
export function expressionError(at: number, expected: string, found: string): ClienteleError {
  const position = at + 1;
  return new ClienteleError(
    'expression-invalid',
    `The expression goes wrong at character ${position}: expected ${expected}, found ${found}.`,
    { position, expected, found },
  );
}
