import type { Remedy } from './remedy';

/** What a finding is about. */
export type FindingKind =
  | 'allMissing'
  | 'missing'
  | 'constant'
  | 'nearConstant'
  | 'zeros'
  | 'negatives'
  | 'outliers'
  | 'skewed'
  | 'idLike'
  | 'duplicateIds'
  | 'duplicates'
  | 'mixedCase'
  | 'missingWords'
  | 'lists'
  | 'gaps';

/** From the most severe down. */
export const SEVERITIES = ['high', 'medium', 'low'] as const;
/** How much a finding matters. */
export type Severity = (typeof SEVERITIES)[number];

/** Something about the data that an analyst should know, as data: the page words it by `kind`. */
export interface Finding {
  readonly kind: FindingKind;
  /** Absent where the finding is about whole rows. */
  readonly column?: string;
  /** Rows concerned; for `gaps`, stretches without dates. */
  readonly count: number;
  /**
   * 0 to 1: of the table's rows for `missing`, `allMissing` and `duplicates`, of the column's values otherwise; for
   * `gaps`, of the days from the first date to the last.
   */
  readonly share: number;
  readonly severity: Severity;
  /** What else its sentence needs: the value, the skewness, the number of spellings. */
  readonly figures?: Readonly<Record<string, number | string>>;
  readonly remedy?: Remedy;
}

/** The most severe first, then the most widespread. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.share - a.share,
  );
}

/** The severity of what concerns a share of the values, by the shares from which on it is medium and high. */
export function severityOf(share: number, medium: number, high: number): Severity {
  if (share >= high) return 'high';
  return share >= medium ? 'medium' : 'low';
}
