import type { RefundedMoney } from '../../customers/refunded-money';
import { correlation } from '../../stats/correlation';
import type { Finding, FindingCode, Trust } from '../purchase/verdict';
import type { SpendData } from './spend-data';

const TOO_FEW = 10;
const FEW = 50;
/** Above these the model's assumption that spend does not depend on frequency is doubtful, or wrong. */
const CORRELATED = 0.2;
const STRONGLY_CORRELATED = 0.4;

/** Refunds as a share of the sales: the models are of purchases before them. */
const MANY_REFUNDED = 0.25;

/** Whether refunds leave enough of the sales for a forecast of purchases to be one of money kept. */
export function refundFindings({ sales, refunded, refunds }: RefundedMoney): Finding[] {
  if (!(refunded > MANY_REFUNDED * sales)) return [];
  const outweigh = refunded > sales;
  return [
    {
      model: 'spend',
      code: outweigh ? 'refunds-outweigh' : 'refunds-many',
      trust: outweigh ? 'unusable' : 'poor',
      details: { sales, refunded, refunds, ...(sales > 0 && { share: refunded / sales }) },
    },
  ];
}

/** Pearson's coefficient of frequency and mean spend over the customers that the model is fitted on. */
export function frequencyCorrelation({ frequencies, starts, means }: SpendData): number | null {
  const frequency = new Float64Array(means.length);
  frequencies.forEach((x, place) => frequency.fill(x, starts[place], starts[place + 1]));
  return means.length < 3 ? null : correlation(frequency, means);
}

/**
 * Whether the spend bears a fit, and whether it meets the model's assumption.
 *
 * @param dependence by `frequencyCorrelation`
 */
export function spendFindings({ means }: SpendData, dependence: number | null): Finding[] {
  const spenders = means.length;
  const found = (code: FindingCode, trust: Trust, details: Finding['details']): Finding => ({
    model: 'spend',
    code,
    trust,
    details,
  });
  if (spenders < 2) return [found('no-spend', 'unusable', { spenders })];
  const findings: Finding[] = [];
  if (spenders < FEW) findings.push(found('few-spenders', spenders < TOO_FEW ? 'poor' : 'fair', { spenders }));
  if (dependence === null) return findings;
  const details = { correlation: dependence };
  if (Math.abs(dependence) <= CORRELATED) findings.push(found('frequency-value-unrelated', 'good', details));
  else {
    const trust = Math.abs(dependence) > STRONGLY_CORRELATED ? 'poor' : 'fair';
    findings.push(found('frequency-value-correlated', trust, details));
  }
  return findings;
}
