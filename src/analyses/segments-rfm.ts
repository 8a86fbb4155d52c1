import * as v from 'valibot';
import type { SegmentModel } from '../contract/catalogue';
import { rfm } from '../domain/segments/rfm';
import { defineAnalysis, type NewColumn } from './analysis';
import { leftOutRows } from './customer-values';
import { readRfmInput } from './rfm-input';
import { rfmParameters } from './rfm-parameters';

/** RFM scores and named segments, from customer features or straight from transactions. */
export const segmentsRfm = defineAnalysis({
  id: 'segments.rfm',
  version: 4,
  title: 'RFM segments: recency, frequency, monetary value',
  params: v.strictObject({ table: v.string(), ...rfmParameters, preview: v.optional(v.boolean(), false) }),
  async run(context, { table: tableId, customerId, preview, ...options }) {
    const table = await context.table(tableId);
    const customers = await readRfmInput(context, table, customerId);
    const { ids, input, missing } = customers;
    const { r, f, m, segment, leftOut, map, ...described } = await context.drive(rfm(input, options), 0.5, 0.9);
    const number = (name: string, values: Float64Array): NewColumn => ({ name, column: { type: 'number', values } });
    const columns: NewColumn[] = [
      { name: 'customerId', column: ids, role: 'customerId' },
      number('r', r),
      number('f', f),
      number('m', m),
      { name: 'segment', column: segment },
      number('recencyDays', input.recencyDays),
      number('frequency', input.frequency),
      number('monetaryValue', input.monetaryValue),
    ];
    const { bins } = options;
    const model: SegmentModel = {
      kind: 'segments',
      version: 1,
      method: 'rfm',
      bins,
      ...(customers.asOf !== null && { asOf: customers.asOf }),
      cuts: described.cuts,
      map: Object.fromEntries(map),
    };
    return {
      tableId: preview ? '' : await context.createTable(`${table.info.name}: RFM`, columns),
      leftOut: [...customers.leftOut, ...leftOutRows({ [missing]: leftOut })],
      ...described,
      map: model.map,
      modelId: preview ? '' : await context.saveModel({ ...model }),
      model,
    };
  },
});
