import { MISSING_CODE, type TextColumn } from '../domain/table/column';
import type { AnalysisContext } from './analysis';
import { readNumbers } from './column-parameter';
import { customerIds } from './customer-values';

/** What winning each customer cost. */
export interface AcquisitionCosts {
  /** By customer; `NaN` where it is not known. */
  readonly each: Float64Array;
  /** Of the customers of whom it is known; 0 without any. */
  readonly mean: number;
  readonly known: number;
}

/** The same for all. */
export function oneCost(customers: number, cost: number): AcquisitionCosts {
  return { each: new Float64Array(customers).fill(cost), mean: cost, known: customers };
}

/** Out of a column: of a customer with several rows the first that tells a cost of 0 or more counts. */
export async function acquisitionCosts(
  context: AnalysisContext,
  { dictionary }: Pick<TextColumn, 'dictionary'>,
  asked: { readonly table: string; readonly column: string; readonly customerId?: string | undefined },
): Promise<AcquisitionCosts> {
  const table = await context.table(asked.table);
  const ids = await customerIds(table, asked.customerId);
  const costs = await readNumbers(table, asked.column);
  const told = new Map<string, number>();
  ids.codes.forEach((code, row) => {
    if (code === MISSING_CODE || !(costs[row]! >= 0)) return;
    const id = ids.dictionary[code]!;
    if (!told.has(id)) told.set(id, costs[row]!);
  });
  const each = Float64Array.from(dictionary, (id) => told.get(id) ?? NaN);
  const known = each.filter((cost) => !Number.isNaN(cost));
  return { each, mean: known.reduce((sum, cost) => sum + cost, 0) / (known.length || 1), known: known.length };
}
