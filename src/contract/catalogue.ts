import type { JoinCheck } from '../domain/joins/join-check';
import type { TableProfile } from '../domain/quality/profile-table';
import type { FeaturesParams, FeaturesResult } from './catalogue/customers';
import type {
  JoinsApplyParams,
  JoinsApplyResult,
  JoinsCheckParams,
  JoinsProposeParams,
  JoinsProposeResult,
} from './catalogue/joins';
import type { TrainParams, TrainResult } from './catalogue/predict';
import type { PrepareParams, PrepareResult, PreparedResult, QualityParams, ReapplyParams } from './catalogue/prepare';
import type {
  GammaGammaParams,
  GammaGammaResult,
  LifetimeParams,
  LifetimeResult,
  PurchaseParams,
  PurchaseResult,
} from './catalogue/purchase';
import type {
  AdHocParams,
  AdHocResult,
  AssignParams,
  AssignResult,
  DescribeParams,
  DescribeResult,
  MatchParams,
  MatchResult,
  SegmentCompareParams,
  SegmentCompareResult,
  TargetsParams,
  TargetsResult,
} from './catalogue/segment-actions';
import type { CategoriesParams, CategoriesResult } from './catalogue/segment-categories';
import type { ChosenParams, ChosenResult } from './catalogue/segment-chosen';
import type {
  DbscanParams,
  DbscanResult,
  GaussianMixtureParams,
  GaussianMixtureResult,
  HierarchicalParams,
  HierarchicalResult,
  PcaParams,
  PcaResult,
  UmapParams,
  UmapResult,
} from './catalogue/segment-methods';
import type {
  ChooseKParams,
  ChooseKResult,
  KmeansParams,
  KmeansResult,
  MovementParams,
  MovementResult,
  RfmParams,
  RfmResult,
} from './catalogue/segments';
import type {
  DistributionParams,
  DistributionResult,
  MarginParams,
  MarginResult,
  ProductParams,
  PurchaseValueParams,
  ValueResult,
  WeightedParams,
} from './catalogue/value';
import type { ClvParams, ClvResult } from './catalogue/value-clv';
import type { CustomerParams, CustomerResult, ValueCompareParams, ValueCompareResult } from './catalogue/value-compare';

export type * from './catalogue/common';
export type * from './catalogue/customers';
export type * from './catalogue/joins';
export type * from './catalogue/predict';
export type * from './catalogue/prepare';
export type * from './catalogue/purchase';
export type * from './catalogue/segment-actions';
export type * from './catalogue/segment-categories';
export type * from './catalogue/segment-chosen';
export type * from './catalogue/segment-methods';
export type * from './catalogue/segment-models';
export type * from './catalogue/segments';
export type * from './catalogue/value';
export type * from './catalogue/value-clv';
export type * from './catalogue/value-compare';

/** Every analysis: what it takes, what it gives. An analysis module implements its entry. */
export interface Catalogue {
  'quality.profile': { params: QualityParams; result: TableProfile };
  'prepare.apply': { params: PrepareParams; result: PrepareResult };
  'prepare.reapply': { params: ReapplyParams; result: PreparedResult };
  'joins.propose': { params: JoinsProposeParams; result: JoinsProposeResult };
  'joins.check': { params: JoinsCheckParams; result: JoinCheck };
  'joins.apply': { params: JoinsApplyParams; result: JoinsApplyResult };
  'customers.features': { params: FeaturesParams; result: FeaturesResult };
  'value.weighted': { params: WeightedParams; result: ValueResult };
  'value.product': { params: ProductParams; result: ValueResult };
  'value.purchase': { params: PurchaseValueParams; result: ValueResult };
  'value.margin': { params: MarginParams; result: MarginResult };
  'value.distribution': { params: DistributionParams; result: DistributionResult };
  'value.clv': { params: ClvParams; result: ClvResult };
  'value.customer': { params: CustomerParams; result: CustomerResult };
  'value.compare': { params: ValueCompareParams; result: ValueCompareResult };
  'value.bgNbd': { params: PurchaseParams; result: PurchaseResult };
  'value.mbgNbd': { params: PurchaseParams; result: PurchaseResult };
  'value.paretoNbd': { params: PurchaseParams; result: PurchaseResult };
  'value.gammaGamma': { params: GammaGammaParams; result: GammaGammaResult };
  'value.lifetime': { params: LifetimeParams; result: LifetimeResult };
  'segments.rfm': { params: RfmParams; result: RfmResult };
  'segments.movement': { params: MovementParams; result: MovementResult };
  'segments.kmeans': { params: KmeansParams; result: KmeansResult };
  'segments.chooseK': { params: ChooseKParams; result: ChooseKResult };
  'segments.dbscan': { params: DbscanParams; result: DbscanResult };
  'segments.hierarchical': { params: HierarchicalParams; result: HierarchicalResult };
  'segments.gaussianMixture': { params: GaussianMixtureParams; result: GaussianMixtureResult };
  'segments.pca': { params: PcaParams; result: PcaResult };
  'segments.umap': { params: UmapParams; result: UmapResult };
  'segments.describe': { params: DescribeParams; result: DescribeResult };
  'segments.categories': { params: CategoriesParams; result: CategoriesResult };
  'segments.compare': { params: SegmentCompareParams; result: SegmentCompareResult };
  'segments.assign': { params: AssignParams; result: AssignResult };
  'segments.match': { params: MatchParams; result: MatchResult };
  'segments.targets': { params: TargetsParams; result: TargetsResult };
  'segments.adHoc': { params: AdHocParams; result: AdHocResult };
  'segments.chosen': { params: ChosenParams; result: ChosenResult };
  'predict.train': { params: TrainParams; result: TrainResult };
}
