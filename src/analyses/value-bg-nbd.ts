import { defineAnalysis } from './analysis';
import { purchaseParams, runPurchaseModel } from './purchase-model';

/** Purchases to come by BG/NBD (Fader, Hardie & Lee 2005). */
export const valueBgNbd = defineAnalysis({
  id: 'value.bgNbd',
  version: 3,
  title: 'Purchases to come: BG/NBD',
  params: purchaseParams,
  run: (context, params) => runPurchaseModel(context, 'bgNbd', params),
});
