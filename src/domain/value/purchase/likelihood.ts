import type { Steps } from '../../stats/steps';
import { betaGeometricLikelihood } from './beta-geometric';
import type { PurchaseModelName } from './model';
import { paretoLikelihood } from './pareto-likelihood';
import type { PurchaseData } from './purchase-data';

/** The log-likelihood of all customers; writes its gradient by the logarithms of the parameters. */
export type LogLikelihood = (parameters: Float64Array, gradient: Float64Array) => Steps<number>;

/** The tables that evaluations share are made here, once. */
export function purchaseLikelihood(name: PurchaseModelName, data: PurchaseData): LogLikelihood {
  if (name === 'paretoNbd') return paretoLikelihood(data);
  return betaGeometricLikelihood(data, name === 'mbgNbd');
}
