/** What was found that bears on how far a model may be believed. The page translates `purchase.finding.<code>`. */
export type FindingCode =
  | 'no-customers'
  | 'one-customer'
  | 'no-time'
  | 'no-repeat-buyers'
  | 'few-repeat-buyers'
  | 'observed-long-after'
  | 'horizon-zero'
  | 'horizon-beyond-history'
  | 'time-unit-assumed'
  | 'not-converged'
  | 'starts-disagree'
  | 'at-boundary'
  | 'penalizer-used'
  | 'no-dates'
  | 'no-holdout'
  | 'calibration-outside'
  | 'calibration-unfit'
  | 'calibration-doubtful'
  | 'one-time-alive'
  | 'few-holdout-purchases'
  | 'holdout-off'
  | 'holdout-good'
  | 'earlier-test-off'
  | 'no-spend'
  | 'few-spenders'
  | 'spend-unknown'
  | 'frequency-value-correlated'
  | 'frequency-value-unrelated'
  | 'refunds-many'
  | 'refunds-outweigh';

/** `good` is that nothing speaks against the model and that it did well where it was tested: it is no promise. */
export type Trust = 'good' | 'fair' | 'poor' | 'unusable';

export interface Finding {
  /** Both models are fitted alike, so that both may give the same code. */
  readonly model: 'purchase' | 'spend';
  readonly code: FindingCode;
  /** How far the model may be believed at most, given this. */
  readonly trust: Trust;
  /** Counts, shares and names that belong in the sentence. */
  readonly details: Readonly<Record<string, number | string>>;
}

/** What was judged: a model of purchases, one of spend, or the value that both of them and the forecast make. */
export type Judged = 'purchases' | 'spend' | 'value';

export interface Verdict {
  readonly of: Judged;
  /** The worst of the findings; `fair` without any, for then nothing was tested. */
  readonly trust: Trust;
  readonly findings: readonly Finding[];
}

const ORDER: readonly Trust[] = ['good', 'fair', 'poor', 'unusable'];

export function verdict(findings: readonly Finding[], of: Judged): Verdict {
  return { of, trust: worstFinding(findings)?.trust ?? 'fair', findings };
}

/** The first of those that allow the least trust. */
export function worstFinding(findings: readonly Finding[]): Finding | null {
  const rank = ({ trust }: Finding): number => ORDER.indexOf(trust);
  return findings.reduce<Finding | null>((worst, each) => (worst && rank(worst) >= rank(each) ? worst : each), null);
}
