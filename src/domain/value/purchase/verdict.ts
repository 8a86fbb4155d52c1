/** What was found that bears on how far a model may be believed. The page translates `purchase.finding.<code>`. */
export type FindingCode =
  | 'no-customers'
  | 'one-customer'
  | 'no-time'
  | 'no-repeat-buyers'
  | 'few-repeat-buyers'
  | 'not-converged'
  | 'starts-disagree'
  | 'at-boundary'
  | 'penalizer-used'
  | 'no-dates'
  | 'no-holdout'
  | 'few-holdout-purchases'
  | 'holdout-off'
  | 'holdout-good'
  | 'no-spend'
  | 'few-spenders'
  | 'spend-unknown'
  | 'frequency-value-correlated'
  | 'bootstrap-failed';

export type Trust = 'good' | 'fair' | 'poor' | 'unusable';

export interface Finding {
  readonly code: FindingCode;
  /** How far the model may be believed at most, given this. */
  readonly trust: Trust;
  /** Counts, shares and names that belong in the sentence. */
  readonly details: Readonly<Record<string, number | string>>;
}

export interface Verdict {
  /** The worst of the findings. */
  readonly trust: Trust;
  readonly findings: readonly Finding[];
}

const ORDER: readonly Trust[] = ['good', 'fair', 'poor', 'unusable'];

export function verdict(findings: readonly Finding[]): Verdict {
  const worst = Math.max(0, ...findings.map(({ trust }) => ORDER.indexOf(trust)));
  return { trust: ORDER[worst]!, findings };
}
