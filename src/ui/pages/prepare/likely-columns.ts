import { keyWords, type KeyWords } from '../../../domain/joins/key-words';
import { nameLikeness } from '../../../domain/joins/name-likeness';
import type { ColumnType } from '../../../domain/table/column';
import { neededColumns } from '../../../domain/prepare/step-columns';
import type { Columns } from '../../../domain/prepare/run-steps';
import type { Recipe } from '../../../domain/prepare/recipe';

type RecipeStep = Recipe['steps'][number];

/** Names less alike than this are not proposed. */
const LEAST_LIKENESS = 0.4;
/** Pairs of names that are compared before a page would hang; names beyond are proposed none. */
const MOST_PAIRS = 100_000;

/** For each name, the column whose name is most like it and that may be of its type; each column once, the likest first. */
export function likelyColumns(
  names: readonly string[],
  columns: Columns,
  steps: readonly RecipeStep[],
): Map<string, string> {
  const worded = columns.map((column) => ({ ...column, words: wordsOf(column.name) }));
  const compared = names.slice(0, Math.ceil(MOST_PAIRS / Math.max(1, columns.length)));
  const pairs = compared.flatMap((name) => {
    const type = typeWanted(name, steps);
    const words = wordsOf(name);
    return worded
      .filter((column) => type === undefined || column.type === type)
      .map((column) => ({ name, column: column.name, likeness: nameLikeness(words, column.words) }))
      .filter((pair) => pair.likeness >= LEAST_LIKENESS);
  });
  pairs.sort((a, b) => b.likeness - a.likeness);
  const chosen = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name, column } of pairs) {
    if (chosen.has(name) || taken.has(column)) continue;
    chosen.set(name, column);
    taken.add(column);
  }
  return chosen;
}

const wordsOf = (name: string): KeyWords => keyWords(name, '', undefined);

/** The type that the steps need a column to have, where they say. */
function typeWanted(name: string, steps: readonly RecipeStep[]): ColumnType | undefined {
  for (const { step, fitted } of steps) {
    const type = TYPES[step.op];
    if (type !== undefined && neededColumns({ step, fitted }).includes(name)) return type;
  }
  return undefined;
}

const TYPES: Partial<Record<RecipeStep['step']['op'], ColumnType>> = {
  scale: 'number',
  clip: 'number',
  dateParts: 'date',
  tidyText: 'text',
  splitText: 'text',
};
