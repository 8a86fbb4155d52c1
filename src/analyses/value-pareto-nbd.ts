import { defineAnalysis } from './analysis';
import { purchaseParams, runPurchaseModel } from './purchase-model';

/** Purchases to come by Pareto/NBD (Schmittlein, Morrison & Colombo 1987). */
export const valueParetoNbd = defineAnalysis({
  id: 'value.paretoNbd',
  version: 3,
  title: 'Purchases to come: Pareto/NBD',
  params: purchaseParams,
  run: (context, params) => runPurchaseModel(context, 'paretoNbd', params),
});
