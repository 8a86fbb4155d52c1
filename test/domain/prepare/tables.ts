import type { Applied } from '../../../src/domain/prepare/applied';
import { applyStep, fitStep } from '../../../src/domain/prepare/fitted-step';
import type { Step } from '../../../src/domain/prepare/step';
import { columnOf, type Table } from '../../../src/domain/prepare/table';
import { finish } from '../../../src/domain/stats/steps';
import { cellValue, columnLength, type Column } from '../../../src/domain/table/column';

export const tableOf = (columns: Record<string, Column>): Table =>
  Object.entries(columns).map(([name, column]) => ({ name, column }));

export function cellsOf(table: Table, name: string): (number | string | boolean | null)[] {
  const column = columnOf(table, name);
  return Array.from({ length: columnLength(column) }, (_, row) => cellValue(column, row));
}

/** All cells by column, as the scripting interface shows them. */
export const contents = (table: Table): [string, string, (number | string | boolean | null)[]][] =>
  table.map(({ name, column }) => [name, column.type, cellsOf(table, name)]);

export const namesOf = (table: Table): string[] => table.map(({ name }) => name);

/** Fits a step on one table and applies it to another (default: the same). */
export function prepare(table: Table, step: Step, other: Table = table): Applied {
  return finish(applyStep(other, finish(fitStep(table, step))));
}

/** The largest difference relative to the expected value, or to 1 where that is smaller; Infinity where one is missing. */
export function worstError(
  actual: readonly (number | string | boolean | null)[],
  expected: readonly (number | null)[],
): number {
  if (actual.length !== expected.length) return Infinity;
  return expected.reduce<number>((worst, value, i) => {
    const found = actual[i];
    if (value === null || typeof found !== 'number') return found === value ? worst : Infinity;
    return Math.max(worst, Math.abs(found - value) / Math.max(1, Math.abs(value)));
  }, 0);
}
