import { correlation } from '../../stats/correlation';
import type { Finding } from '../purchase/verdict';
import type { SpendData } from './spend-data';

const TOO_FEW = 10;
const FEW = 50;
/** Above these the model's assumption that spend does not depend on frequency is doubtful, or wrong. */
const CORRELATED = 0.2;
const STRONGLY_CORRELATED = 0.4;

/** Pearson's coefficient of frequency and mean spend over the customers that the model is fitted on. */
export function frequencyCorrelation({ frequencies, starts, means }: SpendData): number | null {
  const frequency = new Float64Array(means.length);
  frequencies.forEach((x, place) => frequency.fill(x, starts[place], starts[place + 1]));
  return means.length < 3 ? null : correlation(frequency, means);
}

/** Whether the spend bears a fit, and whether it meets the model's assumption. */
export function spendFindings(data: SpendData): Finding[] {
  const spenders = data.means.length;
  if (spenders < 2) return [{ code: 'no-spend', trust: 'unusable', details: { spenders } }];
  const findings: Finding[] = [];
  if (spenders < FEW) {
    findings.push({ code: 'few-spenders', trust: spenders < TOO_FEW ? 'poor' : 'fair', details: { spenders } });
  }
  const dependence = frequencyCorrelation(data);
  if (dependence !== null && Math.abs(dependence) > CORRELATED) {
    findings.push({
      code: 'frequency-value-correlated',
      trust: Math.abs(dependence) > STRONGLY_CORRELATED ? 'poor' : 'fair',
      details: { correlation: dependence },
    });
  }
  return findings;
}
