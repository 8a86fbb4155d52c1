import * as v from 'valibot';
import type { CustomerValue } from '../contract/catalogue';
import { ClienteleError, type ErrorCode } from '../contract/errors';
import { defineAnalysis, type AnalysisContext } from './analysis';
import { checkedSource, sourceValues, valueSource, type CheckedSource, type SourceValues } from './value-source';

/** What one customer is worth by each of several models, and their place among all. */
export const valueCustomer = defineAnalysis({
  id: 'value.customer',
  version: 4,
  title: 'One customer by several value models',
  params: v.strictObject({
    customer: v.string(),
    asOf: v.optional(v.string()),
    sources: v.array(v.strictObject({ name: v.string(), source: valueSource })),
  }),
  async run(context, { customer, asOf, sources }) {
    const checked = sources.map(({ name, source }) => ({ name, source: checkedSource(source) }));
    const values: CustomerValue[] = [];
    for (const [at, { name, source }] of checked.entries()) {
      const made = await tried(context, source, [at / checked.length, (at + 1) / checked.length], asOf);
      values.push({
        name,
        ...placeOf(customer, made.values),
        asOf: made.values?.asOf ?? null,
        ...refusalOf(made.error),
      });
    }
    return { customer, values, leftOut: [] };
  },
});

/** Codes by which data refuses a model, rather than a caller being wrong. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'missing-parameter',
  'column-not-found',
  'column-not-numeric',
  'column-not-date',
  'no-usable-rows',
  'only-refunds',
  'model-unusable',
  'observation-before-data',
  'no-usable-columns',
  'too-few-rows',
  'too-many-periods',
  'constant-column',
  'not-converged',
  'singular',
]);

/** A model that the data cannot bear refuses for itself: the others still answer. */
async function tried(
  context: AnalysisContext,
  source: CheckedSource,
  portion: readonly [number, number],
  asOf: string | undefined,
): Promise<{ values: SourceValues | null; error: ClienteleError | null }> {
  try {
    return { values: await sourceValues(context, source, portion, asOf), error: null };
  } catch (error) {
    if (!(error instanceof ClienteleError) || !REFUSALS.has(error.code)) throw error;
    return { values: null, error };
  }
}

function refusalOf(error: ClienteleError | null): Pick<CustomerValue, 'refused' | 'details'> {
  return { refused: error?.code ?? null, details: error?.details ?? {} };
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
