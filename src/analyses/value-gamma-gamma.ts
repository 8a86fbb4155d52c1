import * as v from 'valibot';
import { verdict } from '../domain/value/purchase/verdict';
import { defineAnalysis } from './analysis';
import { purchaseSource, readSpend } from './purchase-source';
import { fitSpendRows } from './spend-fit';

/** What customers spend by purchase: Gamma-Gamma (Fader & Hardie 2013). */
export const valueGammaGamma = defineAnalysis({
  id: 'value.gammaGamma',
  version: 3,
  title: 'Spend by purchase: Gamma-Gamma',
  params: v.strictObject({
    ...purchaseSource,
    monetaryValue: v.optional(v.string()),
    penalizer: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0)), 0),
    preview: v.optional(v.boolean(), false),
  }),
  async run(context, params) {
    const table = await context.table(params.table);
    const rows = await readSpend(context, table, params);
    const spend = await fitSpendRows(context, table.info.name, rows, params.penalizer, [0.3, 0.9]);
    const stored =
      spend.expectedSpend && !params.preview
        ? await context.createTable(`${table.info.name}: Gamma-Gamma`, [
            { name: 'customerId', column: rows.ids, role: 'customerId' },
            { name: 'expectedSpend', column: { type: 'number', values: spend.expectedSpend } },
            { name: 'frequency', column: { type: 'number', values: rows.frequency } },
            { name: 'monetaryValue', column: { type: 'number', values: rows.money!.values } },
          ])
        : '';
    return {
      tableId: stored,
      leftOut: [...rows.leftOut, ...spend.leftOut],
      spenders: spend.data.means.length,
      monetaryColumn: spend.column,
      ...spend.figures,
      verdict: verdict(spend.findings, 'spend'),
    };
  },
});
