import { ClienteleError } from '../contract/errors';
import type { Analysis } from './analysis';
import { customersFeatures } from './customers-features';
import { joinsApply } from './joins-apply';
import { joinsCheck } from './joins-check';
import { joinsPropose } from './joins-propose';
import { predictTrain } from './predict-train';
import { prepareApply } from './prepare-apply';
import { prepareReapply } from './prepare-reapply';
import { qualityProfile } from './quality-profile';
import { segmentsAdHoc } from './segments-ad-hoc';
import { segmentsAssign } from './segments-assign';
import { segmentsCategories } from './segments-categories';
import { segmentsChooseK } from './segments-choose-k';
import { segmentsChosen } from './segments-chosen';
import { segmentsCompare } from './segments-compare';
import { segmentsDbscan } from './segments-dbscan';
import { segmentsDescribe } from './segments-describe';
import { segmentsGaussianMixture } from './segments-gaussian-mixture';
import { segmentsHierarchical } from './segments-hierarchical';
import { segmentsKmeans } from './segments-kmeans';
import { segmentsMatch } from './segments-match';
import { segmentsMovement } from './segments-movement';
import { segmentsPca } from './segments-pca';
import { segmentsRfm } from './segments-rfm';
import { segmentsTargets } from './segments-targets';
import { segmentsUmap } from './segments-umap';
import { valueClv } from './value-clv';
import { valueCompare } from './value-compare';
import { valueBgNbd } from './value-bg-nbd';
import { valueCustomer } from './value-customer';
import { valueDistribution } from './value-distribution';
import { valueGammaGamma } from './value-gamma-gamma';
import { valueLifetime } from './value-lifetime';
import { valueMargin } from './value-margin';
import { valueMbgNbd } from './value-mbg-nbd';
import { valueParetoNbd } from './value-pareto-nbd';
import { valueProduct } from './value-product';
import { valuePurchase } from './value-purchase';
import { valueWeighted } from './value-weighted';

/** Every analysis there is. The page, the cache, the report and the scripting interface read this list. */
export const analyses = [
  qualityProfile,
  prepareApply,
  prepareReapply,
  joinsPropose,
  joinsCheck,
  joinsApply,
  customersFeatures,
  valueWeighted,
  valueProduct,
  valuePurchase,
  valueMargin,
  valueClv,
  valueCompare,
  valueCustomer,
  valueDistribution,
  valueBgNbd,
  valueMbgNbd,
  valueParetoNbd,
  valueGammaGamma,
  valueLifetime,
  segmentsRfm,
  segmentsMovement,
  segmentsKmeans,
  segmentsChooseK,
  segmentsDbscan,
  segmentsHierarchical,
  segmentsGaussianMixture,
  segmentsPca,
  segmentsUmap,
  segmentsDescribe,
  segmentsCategories,
  segmentsCompare,
  segmentsAssign,
  segmentsMatch,
  segmentsTargets,
  segmentsAdHoc,
  segmentsChosen,
  predictTrain,
] as unknown as readonly Analysis[];

/** @throws ClienteleError `unknown-analysis` */
export function findAnalysis(id: string): Analysis {
  const analysis = analyses.find((candidate) => candidate.id === id);
  if (!analysis) throw new ClienteleError('unknown-analysis', `There is no analysis "${id}".`, { analysis: id });
  return analysis;
}
