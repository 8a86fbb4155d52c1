import { defineAnalysis } from './analysis';
import { purchaseParams, runPurchaseModel } from './purchase-model';

/** Purchases to come by MBG/NBD (Batislam, Denizel & Filiztekin 2007). */
export const valueMbgNbd = defineAnalysis({
  id: 'value.mbgNbd',
  version: 3,
  title: 'Purchases to come: MBG/NBD',
  params: purchaseParams,
  run: (context, params) => runPurchaseModel(context, 'mbgNbd', params),
});
