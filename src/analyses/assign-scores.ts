import type { SegmentModel } from '../contract/catalogue';
import { rfm } from '../domain/segments/rfm';
import { DAY_MS } from '../domain/table/calendar';
import type { AnalysisContext, NewColumn, TableReader } from './analysis';
import type { Assigned } from './assign-points';
import { leftOutRows } from './customer-values';
import { observationEnd } from './observation-end';
import { readRfmInput } from './rfm-input';

type RfmModel = Extract<SegmentModel, { method: 'rfm' }>;

/**
 * By the cuts of an earlier RFM. Recency is counted from the later end of observation, of the model or of the table: customers
 * who bought last long before the model was made are no recent ones because their table ends there.
 */
export async function byScores(
  context: AnalysisContext,
  table: TableReader,
  { bins, cuts, map, asOf: known }: RfmModel,
  customerId: string | undefined,
): Promise<Assigned> {
  const customers = await readRfmInput(context, table, customerId);
  const later = daysBetween(customers.asOf, known);
  const input = { ...customers.input, recencyDays: customers.input.recencyDays.map((days) => days + later) };
  const pinned = {
    recencyDays: cuts.recencyDays.slice(0, -1),
    frequency: cuts.frequency.slice(0, -1),
    monetaryValue: cuts.monetaryValue.slice(0, -1),
  };
  const made = await context.drive(rfm(input, { bins, cuts: pinned, map }), 0.5, 0.9);
  const number = (name: string, values: Float64Array): NewColumn => ({ name, column: { type: 'number', values } });
  return {
    id: { name: 'customerId', column: customers.ids, role: 'customerId' },
    segment: made.segment,
    more: [number('r', made.r), number('f', made.f), number('m', made.m)],
    leftOut: [...customers.leftOut, ...leftOutRows({ [customers.missing]: made.leftOut })],
    asOf: later > 0 ? known! : customers.asOf,
  };
}

/** 0 where the second is not later, or one of them is not known. */
function daysBetween(own: string | null, known: string | undefined): number {
  if (own === null || known === undefined) return 0;
  return Math.max(0, Math.round((observationEnd(known) - observationEnd(own)) / DAY_MS));
}
