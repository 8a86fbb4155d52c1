import type { PurchaseFit } from './fit-purchases';
import type { PurchaseData } from './purchase-data';
import type { Finding } from './verdict';

/** Below so many repeat buyers four parameters are hardly told, or not well. */
const TOO_FEW = 10;
const FEW = 50;

/** Of customers with at least one repeat purchase. */
export function repeatBuyers({ counts, agePair, ages }: PurchaseData): number {
  return counts.reduce((sum, count, i) => (ages.frequency[agePair[i]!]! > 0 ? sum + count : sum), 0);
}

/** Whether the data bears a fit: if not, a finding is `unusable`. */
export function dataFindings(data: PurchaseData): Finding[] {
  const { customers, longestAge } = data;
  const buyers = repeatBuyers(data);
  const details = { customers, repeatBuyers: buyers };
  if (customers === 0) return [{ code: 'no-customers', trust: 'unusable', details }];
  if (customers === 1) return [{ code: 'one-customer', trust: 'unusable', details }];
  if (longestAge === 0) return [{ code: 'no-time', trust: 'unusable', details }];
  if (buyers === 0) return [{ code: 'no-repeat-buyers', trust: 'unusable', details }];
  if (buyers < FEW) return [{ code: 'few-repeat-buyers', trust: buyers < TOO_FEW ? 'poor' : 'fair', details }];
  return [];
}

/** What the fit itself gives to doubt. */
export function fitFindings(
  fit: Pick<
    PurchaseFit,
    'converged' | 'iterations' | 'boundary' | 'penalizer' | 'penalizerAdded' | 'starts' | 'startsAgreed'
  >,
): Finding[] {
  const findings: Finding[] = [];
  if (!fit.converged) {
    findings.push({ code: 'not-converged', trust: 'poor', details: { iterations: fit.iterations } });
  }
  if (fit.boundary !== null) {
    findings.push({ code: 'at-boundary', trust: 'poor', details: { parameter: fit.boundary } });
  }
  if (fit.penalizerAdded) {
    findings.push({ code: 'penalizer-used', trust: 'fair', details: { penalizer: fit.penalizer } });
  }
  if (fit.startsAgreed < 2) {
    findings.push({
      code: 'starts-disagree',
      trust: 'fair',
      details: { starts: fit.starts, agreed: fit.startsAgreed },
    });
  }
  return findings;
}
