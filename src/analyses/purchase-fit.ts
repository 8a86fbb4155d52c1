import type { FitFigures, LeftOut } from '../contract/catalogue';
import { aliveFindings, dataFindings, fitFindings } from '../domain/value/purchase/findings';
import { fitPurchases, type PurchaseFit } from '../domain/value/purchase/fit-purchases';
import { PARAMETER_NAMES, type PurchaseModelName } from '../domain/value/purchase/model';
import { groupHistories, type GroupedPurchases } from '../domain/value/purchase/purchase-data';
import { horizonFindings } from '../domain/value/purchase/time-findings';
import type { Finding } from '../domain/value/purchase/verdict';
import type { AnalysisContext } from './analysis';
import type { PurchaseRows } from './purchase-source';
import { usableHistories } from './usable-histories';

export interface FittedPurchases {
  readonly grouped: GroupedPurchases;
  /** `NaN` in rows that are left out. */
  readonly frequency: Float64Array;
  /** Null where the data cannot bear a fit, for which a finding tells the reason. */
  readonly fit: PurchaseFit | null;
  readonly findings: readonly Finding[];
  readonly leftOut: readonly LeftOut[];
}

/** Groups the customers by their history and fits a model to them. @param horizon in the time unit: how far ahead it will look */
export async function fitPurchaseRows(
  context: AnalysisContext,
  rows: PurchaseRows,
  name: PurchaseModelName,
  penalizer: number,
  horizon: number,
  [from, to]: readonly [number, number],
): Promise<FittedPurchases> {
  const middle = from + 0.2 * (to - from);
  const { frequency, leftOut } = await context.drive(usableHistories(rows), from, from);
  const grouped = await context.drive(groupHistories({ ...rows, frequency }), from, middle);
  const findings = dataFindings(grouped.data);
  const assumed: Finding[] = rows.unitAssumed
    ? [{ model: 'purchase', code: 'time-unit-assumed', trust: 'fair', details: { unit: rows.timeUnit } }]
    : [];
  const shared = { grouped, frequency, leftOut: [...rows.leftOut, ...leftOut] };
  if (findings.some(({ trust }) => trust === 'unusable')) return { ...shared, fit: null, findings };
  const fit = await context.drive(fitPurchases(name, grouped.data, penalizer), middle, to);
  return {
    ...shared,
    fit,
    findings: [
      ...findings,
      ...assumed,
      ...horizonFindings(horizon, grouped.data, rows.timeUnit),
      ...fitFindings('purchase', fit),
      ...aliveFindings(name, grouped.data),
    ],
  };
}

/** What is told of a fit of any model; `names` are its parameters'. */
export function fitFigures(
  fit: Omit<PurchaseFit, 'name' | 'boundary' | 'logCovariance' | 'customers'> | null,
  names: readonly string[],
): FitFigures {
  if (!fit) {
    return {
      params: null,
      standardErrors: null,
      covariance: null,
      logLikelihood: null,
      converged: false,
      iterations: 0,
      starts: 0,
      startsAgreed: 0,
      penalizer: 0,
      penalizerAdded: false,
    };
  }
  const { covariance, logLikelihood, converged, iterations, starts, startsAgreed, penalizer, penalizerAdded } = fit;
  const named = (values: Float64Array): Record<string, number> =>
    Object.fromEntries(names.map((name, i) => [name, values[i]!]));
  return {
    params: named(fit.parameters),
    standardErrors: fit.standardErrors && named(fit.standardErrors),
    covariance:
      covariance && names.map((_, i) => Array.from(covariance.subarray(i * names.length, (i + 1) * names.length))),
    logLikelihood,
    converged,
    iterations,
    starts,
    startsAgreed,
    penalizer,
    penalizerAdded,
  };
}

export function purchaseFigures(fit: PurchaseFit | null, name: PurchaseModelName): FitFigures {
  return fitFigures(fit, PARAMETER_NAMES[name]);
}
