import type { AnalysisId } from '../../../contract/analyses';
import type {
  Catalogue,
  DistributionParams,
  MarginParams,
  ProductParams,
  PurchaseValueParams,
  WeightedParams,
} from '../../../contract/catalogue';
import type { HighRule } from '../../../domain/value/distribution';
import type { Part } from './value-columns';

export const MODELS = ['weighted', 'product', 'purchase', 'margin', 'column'] as const;
export type ValueModel = (typeof MODELS)[number];

/** The parts of each model, in the order of its formula. */
export const PARTS_OF: Readonly<Record<ValueModel, readonly Part[]>> = {
  weighted: ['purchase', 'recommend', 'maintain'],
  product: ['amount', 'frequency', 'loyalty'],
  purchase: ['price', 'units'],
  margin: ['revenue', 'cost'],
  column: ['column'],
};

/** The parts of a weighted value, and what each is weighed by. */
export const WEIGHTED = [
  { part: 'purchase', weight: 'alpha' },
  { part: 'recommend', weight: 'beta' },
  { part: 'maintain', weight: 'gamma' },
] as const;

export type ScaleMethod = NonNullable<WeightedParams['scale']>;

export interface ValueChoices {
  readonly model: ValueModel;
  readonly table: string;
  /** Column of each part; a part without one is left out where the model allows it. */
  readonly columns: Readonly<Partial<Record<Part, string | null>>>;
  readonly weights: Readonly<Record<'alpha' | 'beta' | 'gamma', number>>;
  readonly scale: ScaleMethod;
  readonly rule: HighRule;
}

interface Request<Id extends AnalysisId> {
  readonly id: Id;
  readonly parameters: Catalogue[Id]['params'];
}

export type ValueRequest =
  | Request<'value.weighted'>
  | Request<'value.product'>
  | Request<'value.purchase'>
  | Request<'value.margin'>
  | Request<'value.distribution'>;

/** The analysis that answers the choices; `null` while a part that it needs has no column. */
export function valueRequest(choices: ValueChoices): ValueRequest | null {
  const { model, table, columns, weights, scale, rule } = choices;
  const chosen = Object.fromEntries(PARTS_OF[model].flatMap((part) => (columns[part] ? [[part, columns[part]]] : [])));
  const filled = Object.keys(chosen).length;
  switch (model) {
    case 'weighted':
      return filled === 0 || WEIGHTED.every(({ part, weight }) => !chosen[part] || weights[weight] === 0)
        ? null
        : {
            id: 'value.weighted',
            parameters: { table, ...chosen, ...weightsOf(chosen, weights), scale, rule } satisfies WeightedParams,
          };
    case 'product':
      return filled < 3
        ? null
        : { id: 'value.product', parameters: { table, ...chosen, rule } satisfies ProductParams };
    case 'purchase':
      return filled < 2
        ? null
        : {
            id: 'value.purchase',
            parameters: {
              table,
              amount: String(columns.price),
              frequency: String(columns.units),
              rule,
            } satisfies PurchaseValueParams,
          };
    case 'margin':
      return filled < 2 ? null : { id: 'value.margin', parameters: { table, ...chosen, rule } satisfies MarginParams };
    case 'column':
      return filled < 1
        ? null
        : { id: 'value.distribution', parameters: { table, ...chosen, rule } satisfies DistributionParams };
  }
}

/** A part that is left out must not come back by its conventional name: its weight is nil. */
function weightsOf(
  chosen: Readonly<Record<string, unknown>>,
  weights: ValueChoices['weights'],
): ValueChoices['weights'] {
  return {
    alpha: 'purchase' in chosen ? weights.alpha : 0,
    beta: 'recommend' in chosen ? weights.beta : 0,
    gamma: 'maintain' in chosen ? weights.gamma : 0,
  };
}
