import { severityOf, type Finding } from './finding';
import { FEWEST_DISTINCT, type NumberProfile } from './number-profile';

const FEWEST_VALUES = 20;
const ZERO_SHARE = 0.05;
const SKEWNESS = 1;
const GREAT_SKEWNESS = 2;
const UNEVENNESS = 0.2;
/** Shares of normal data outside the inner and the outer fences, and what small samples add to the first. */
const NORMAL_OUTSIDE = 0.00698;
const NORMAL_FAR_OUT = 2.34e-6;
const SMALL_SAMPLE_OUTSIDE = 0.4;

/** Whether a count is more than chance makes of this expectation: three standard deviations of a Poisson variable. */
const beyondChance = (count: number, expected: number): boolean => count > expected + 3 * Math.sqrt(expected);

/** More values outside the fences than normal data have there (Hoaglin, Iglewicz & Tukey 1986). */
function outlierFinding(column: string, { count, q1, q3, outliers, fences }: NumberProfile): Finding[] {
  // Fences at one point, where half the values are equal, say nothing.
  if (outliers === null || fences === null || q1 === q3) return [];
  const many = beyondChance(outliers, count * NORMAL_OUTSIDE + SMALL_SAMPLE_OUTSIDE);
  if (!many && !beyondChance(fences.farOut, count * NORMAL_FAR_OUT)) return [];
  const share = outliers / count;
  return [
    {
      kind: 'outliers',
      column,
      count: outliers,
      share,
      severity: severityOf(share, 0.05, 1),
      figures: { ...fences },
      remedy: { op: 'clip', columns: [column], method: 'iqr', factor: 1.5 },
    },
  ];
}

/**
 * Skewness that the bulk of the values shares: the fifth and the ninety-fifth percentile lie unevenly about the median
 * (Hinkley 1975). Without this a single outlier would make a column skewed.
 */
function skewFinding(column: string, { count, skewness, min, p5, median, p95 }: NumberProfile): Finding[] {
  if (skewness === null || Math.abs(skewness) < SKEWNESS) return [];
  const unevenness = (p95! + p5! - 2 * median!) / (p95! - p5!);
  if (!(unevenness * Math.sign(skewness) >= UNEVENNESS)) return [];
  return [
    {
      kind: 'skewed',
      column,
      count,
      share: 1,
      severity: Math.abs(skewness) >= GREAT_SKEWNESS ? 'medium' : 'low',
      figures: { skewness },
      remedy: { op: 'scale', columns: [column], method: min! > 0 && skewness > 0 ? 'log' : 'yeoJohnson' },
    },
  ];
}

/** What the values of a number column say, beyond missing, constant and identifying ones. */
export function numberFindings(column: string, profile: NumberProfile): Finding[] {
  const { count, distinct, zeros, negatives } = profile;
  if (count < FEWEST_VALUES || distinct < FEWEST_DISTINCT) return [];
  const findings: Finding[] = [];
  if (zeros / count >= ZERO_SHARE) {
    findings.push({
      kind: 'zeros',
      column,
      count: zeros,
      share: zeros / count,
      severity: severityOf(zeros / count, 0.1, 1),
      remedy: { op: 'impute', columns: [column], method: 'median', missingValue: 0 },
    });
  }
  // A few negative numbers among positive ones are refunds or slips; many are the nature of the column.
  if (negatives > 0 && negatives / count < 0.1 && profile.median! > 0) {
    findings.push({
      kind: 'negatives',
      column,
      count: negatives,
      share: negatives / count,
      severity: 'low',
      figures: { min: profile.min! },
    });
  }
  return [...findings, ...outlierFinding(column, profile), ...skewFinding(column, profile)];
}
