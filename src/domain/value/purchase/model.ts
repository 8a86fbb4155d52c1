export const PURCHASE_MODELS = ['bgNbd', 'mbgNbd', 'paretoNbd'] as const;

/**
 * BG/NBD (Fader, Hardie & Lee 2005), MBG/NBD (Batislam, Denizel & Filiztekin 2007; Hoppe & Wagner 2007) and Pareto/NBD
 * (Schmittlein, Morrison & Colombo 1987).
 */
export type PurchaseModelName = (typeof PURCHASE_MODELS)[number];

/** What the four parameters of a model are called, in their order. */
export const PARAMETER_NAMES: Readonly<Record<PurchaseModelName, readonly [string, string, string, string]>> = {
  bgNbd: ['r', 'alpha', 'a', 'b'],
  mbgNbd: ['r', 'alpha', 'a', 'b'],
  paretoNbd: ['r', 'alpha', 's', 'beta'],
};

/**
 * A model and its parameters, in the order of `PARAMETER_NAMES`: r and alpha of the gamma distribution of purchase rates;
 * a and b of the beta distribution of the dropout probability, or s and beta of the gamma distribution of dropout rates.
 * Rates are per unit of time of the data.
 */
export interface PurchaseModel {
  readonly name: PurchaseModelName;
  readonly parameters: Float64Array;
}

/** Which parameters are times, so that they follow the unit of time. */
export const TIME_PARAMETERS: Readonly<Record<PurchaseModelName, readonly [boolean, boolean, boolean, boolean]>> = {
  bgNbd: [false, true, false, false],
  mbgNbd: [false, true, false, false],
  paretoNbd: [false, true, false, true],
};

/** One customer as the models see them: x, t_x and T. */
export interface PurchaseHistory {
  /** Repeat purchases. */
  readonly frequency: number;
  /** Age at the last purchase. */
  readonly recency: number;
  /** Age at the end of observation. */
  readonly T: number;
}
