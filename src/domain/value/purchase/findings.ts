import type { PurchaseFit } from './fit-purchases';
import type { PurchaseModel } from './model';
import type { PurchaseData } from './purchase-data';
import { silenceFindings } from './time-findings';
import type { Finding, FindingCode, Trust } from './verdict';

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
  const found = (code: FindingCode, trust: Trust): Finding[] => [
    { model: 'purchase', code, trust, details: { customers, repeatBuyers: buyers } },
  ];
  if (customers === 0) return found('no-customers', 'unusable');
  if (customers === 1) return found('one-customer', 'unusable');
  if (longestAge === 0) return found('no-time', 'unusable');
  if (buyers === 0) return found('no-repeat-buyers', 'unusable');
  const few = buyers < FEW ? found('few-repeat-buyers', buyers < TOO_FEW ? 'poor' : 'fair') : [];
  return [...few, ...silenceFindings(data)];
}

/**
 * BG/NBD has nobody leave before their first repeat purchase: who bought once is alive for certain, whatever time has passed. The
 * share of those is no sign of loyalty; the expected purchases are none the worse.
 */
export function aliveFindings(name: PurchaseModel['name'], data: PurchaseData): Finding[] {
  const { customers } = data;
  const oneTime = customers - repeatBuyers(data);
  if (name !== 'bgNbd' || oneTime === 0) return [];
  return [
    {
      model: 'purchase',
      code: 'one-time-alive',
      trust: 'good',
      details: { oneTime, customers, share: oneTime / customers },
    },
  ];
}

/** What the fit of either model itself gives to doubt. */
export function fitFindings(
  model: Finding['model'],
  fit: Pick<
    PurchaseFit,
    'converged' | 'iterations' | 'boundary' | 'penalizer' | 'penalizerAdded' | 'starts' | 'startsAgreed'
  >,
): Finding[] {
  const findings: Finding[] = [];
  const add = (code: FindingCode, trust: Trust, details: Finding['details']): void =>
    void findings.push({ model, code, trust, details });
  if (!fit.converged) add('not-converged', 'poor', { iterations: fit.iterations });
  if (fit.boundary !== null) add('at-boundary', 'poor', { parameter: fit.boundary });
  if (fit.penalizerAdded) add('penalizer-used', 'fair', { penalizer: fit.penalizer });
  if (fit.startsAgreed < 2) add('starts-disagree', 'fair', { starts: fit.starts, agreed: fit.startsAgreed });
  return findings;
}
