import * as v from 'valibot';
import type { CustomerValue } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import { defineAnalysis, type AnalysisContext } from './analysis';
import { sourceValues, valueSource, type SourceValues } from './value-source';

/** What one customer is worth by each of several models, and their place among all. */
export const valueCustomer = defineAnalysis({
  id: 'value.customer',
  version: 1,
  title: 'One customer by several value models',
  params: v.strictObject({
    customer: v.string(),
    sources: v.array(v.strictObject({ name: v.string(), source: valueSource })),
  }),
  async run(context, { customer, sources }) {
    const values: CustomerValue[] = [];
    for (const { name, source } of sources) {
      const made = await tried(context, source);
      values.push({ name, ...placeOf(customer, made.values), refused: made.refused });
    }
    return { customer, values, leftOut: [] };
  },
});

/** A model that the data cannot bear refuses for itself: the others still answer. */
async function tried(
  context: AnalysisContext,
  source: v.InferOutput<typeof valueSource>,
): Promise<{ values: SourceValues | null; refused: string | null }> {
  try {
    return { values: await sourceValues(context, source), refused: null };
  } catch (error) {
    if (!(error instanceof ClienteleError) || error.code === 'cancelled') throw error;
    return { values: null, refused: error.code };
  }
}

function placeOf(customer: string, source: SourceValues | null): Pick<CustomerValue, 'value' | 'rank' | 'customers'> {
  const code = source?.ids.dictionary.indexOf(customer) ?? -1;
  const row = code < 0 ? -1 : source!.ids.codes.indexOf(code);
  const value = row < 0 ? NaN : source!.values[row]!;
  const count = (counted: (other: number) => boolean): number =>
    source!.values.reduce((sum, other) => sum + Number(counted(other)), 0);
  if (!Number.isFinite(value)) return { value: null, rank: null, customers: source ? count(Number.isFinite) : 0 };
  return { value, rank: 1 + count((other) => other > value), customers: count(Number.isFinite) };
}
