import type { RecipeStep } from './recipe';
import { makesColumn, neededColumns } from './step-columns';

/** A column that steps need and a table has not. */
export interface LackingColumn {
  readonly name: string;
  /** Places of the steps that need it, from 0. */
  readonly steps: readonly number[];
}

/** The columns that the enabled steps need of a table, in the order in which they are needed, that it has not. */
export function lackingColumns(steps: readonly RecipeStep[], columns: readonly string[]): LackingColumn[] {
  const known = new Set(columns);
  const lacking = new Map<string, number[]>();
  const enabled = [...steps.entries()].filter(([, { step }]) => !step.disabled);
  for (const [place, entry] of enabled) {
    const before = enabled.filter(([earlier]) => earlier < place).map(([, other]) => other);
    for (const name of neededColumns(entry)) {
      if (known.has(name) || before.some((other) => makesColumn(other, name))) continue;
      lacking.set(name, [...(lacking.get(name) ?? []), place]);
    }
  }
  return Array.from(lacking, ([name, places]) => ({ name, steps: places }));
}
