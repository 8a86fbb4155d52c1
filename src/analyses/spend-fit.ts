import type { FitFigures, LeftOut } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import { fitFindings } from '../domain/value/purchase/findings';
import type { Finding } from '../domain/value/purchase/verdict';
import { expectedSpend, expectedSpends } from '../domain/value/spend/expected-spend';
import { frequencyCorrelation, refundFindings, spendFindings } from '../domain/value/spend/findings';
import { fitGammaGamma, SPEND_PARAMETERS, type SpendFit } from '../domain/value/spend/gamma-gamma';
import { spendData, type SpendData } from '../domain/value/spend/spend-data';
import type { AnalysisContext } from './analysis';
import { leftOutRows } from './customer-values';
import { fitFigures } from './purchase-fit';
import type { PurchaseRows } from './purchase-source';
import { usableHistories } from './usable-histories';

type SpendRows = Pick<PurchaseRows, 'ids' | 'frequency' | 'money' | 'refunded'>;

export interface FittedSpend {
  readonly data: SpendData;
  readonly column: string;
  /** Null where the data cannot bear a fit, for which a finding tells the reason. */
  readonly fit: SpendFit | null;
  readonly findings: readonly Finding[];
  readonly leftOut: readonly LeftOut[];
  readonly figures: FitFigures & { readonly correlation: number | null; readonly meanSpend: number | null };
  /** By row; `NaN` for rows without a usable history. */
  readonly expectedSpend: Float64Array | null;
}

/**
 * Fits Gamma-Gamma to the repeat buyers with a positive mean spend, and foretells what each customer spends by purchase.
 * @throws ClienteleError `missing-parameter` where no column tells the money
 */
export async function fitSpendRows(
  context: AnalysisContext,
  table: string,
  { money, refunded, ...rows }: SpendRows,
  penalizer: number,
  [from, to]: readonly [number, number],
): Promise<FittedSpend> {
  if (money === null) throw noMoney(table);
  const { frequency, leftOut } = await context.drive(usableHistories(rows), from, from);
  const { data, missing, notPositive } = await context.drive(spendData(frequency, money.values), from, from);
  const correlation = frequencyCorrelation(data);
  const findings = [...spendFindings(data, correlation), ...(refunded ? refundFindings(refunded) : [])];
  const bearable = findings.every(({ trust }) => trust !== 'unusable');
  const fit = bearable ? await context.drive(fitGammaGamma(data, penalizer), from, to) : null;
  const unknown: Finding[] =
    missing + notPositive > 0
      ? [{ model: 'spend', code: 'spend-unknown', trust: 'good', details: { missing, notPositive } }]
      : [];
  return {
    data,
    column: money.name,
    fit,
    findings: [...findings, ...unknown, ...(fit ? fitFindings('spend', fit) : [])],
    leftOut: [...leftOut, ...leftOutRows({ 'missing-spend': missing, 'no-positive-spend': notPositive })],
    figures: {
      ...fitFigures(fit, SPEND_PARAMETERS),
      correlation,
      meanSpend: fit && expectedSpend(fit.parameters, 0, 0),
    },
    expectedSpend: fit && (await context.drive(expectedSpends(fit.parameters, frequency, money.values), to, to)),
  };
}

function noMoney(table: string): ClienteleError {
  return new ClienteleError(
    'missing-parameter',
    `Say by the parameter "monetaryValue" which column of "${table}" is the mean money of a purchase.`,
    { parameter: 'monetaryValue', table },
  );
}
