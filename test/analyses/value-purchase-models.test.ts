import { describe, expect, it } from 'vitest';
import { valueBgNbd } from '../../src/analyses/value-bg-nbd';
import type { PurchaseParams } from '../../src/contract/catalogue';
import { cdnowLines } from '../cdnow';
import { dates, numbers, texts } from '../domain/predict/columns';
import { memoryContext, runAnalysis, tableCells, type Columns, type Roles } from './memory-context';

const lines = cdnowLines();

async function run(columns: Columns, roles: Roles, params: Omit<PurchaseParams, 'table'> = {}) {
  const { context, made } = memoryContext(columns, roles);
  const result = await runAnalysis(context, valueBgNbd, { table: 't1', ...params });
  return { result, cells: made[0] && tableCells(made[0]) };
}

describe.skipIf(!lines)('value.bgNbd on the CDNOW lines (skipped: no shared data)', () => {
  const columns = (): Columns => ({
    id: texts(...lines!.map(({ id }) => id)),
    day: dates(...lines!.map(({ date }) => date)),
    dollars: numbers(...lines!.map(({ dollars }) => dollars)),
  });
  const roles: Roles = { id: 'customerId', day: 'date', dollars: 'amount' };

  it('gives the published parameters and the 1.226 purchases of customer 1', async () => {
    const { result, cells } = await run(columns(), roles, { asOf: '1997-09-30', timeUnit: 'week', horizon: 39 });
    expect(result.params!.r).toBeCloseTo(0.243, 3);
    expect(result.params!.alpha).toBeCloseTo(4.414, 2);
    expect(result.params!.a).toBeCloseTo(0.793, 3);
    expect(result.params!.b).toBeCloseTo(2.426, 2);
    expect(result.logLikelihood).toBeCloseTo(-9582.4, 0);
    expect(result).toMatchObject({ customers: 2357, repeatBuyers: 946, converged: true, asOf: '1997-09-30' });
    expect(cells!.customerId![0]).toBe('0001');
    expect(cells!.expectedPurchases![0]).toBeCloseTo(1.226, 3);
  });
});

describe('value.bgNbd', () => {
  it('says of one-time buyers that nothing can be told, and stores no table', async () => {
    const { result, cells } = await run(
      { customerId: texts('a', 'b'), frequency: numbers(0, 0), recency: numbers(0, 0), T: numbers(9, 30) },
      {},
    );
    expect(result).toMatchObject({ tableId: '', params: null, logLikelihood: null, totals: null });
    expect(result.verdict).toMatchObject({ trust: 'unusable', findings: [{ code: 'no-repeat-buyers' }] });
    expect(cells).toBeUndefined();
  });

  it('leaves out rows that no customer can have', async () => {
    const { result } = await run(
      {
        customerId: texts('a', 'b', 'c', 'd', null),
        frequency: numbers(1, 1.5, 0, null, 1),
        recency: numbers(5, 5, 5, 1, 1),
        T: numbers(9, 30, 30, 9, 9),
      },
      {},
    );
    expect(result.leftOut).toEqual([
      { reason: 'missing-customer', rows: 1 },
      { reason: 'missing-value', rows: 1 },
      { reason: 'impossible-history', rows: 2 },
    ]);
    expect(result.verdict.findings).toMatchObject([{ code: 'one-customer' }]);
  });

  it('refuses a table that is neither features nor transactions', async () => {
    await expect(run({ customerId: texts('a'), frequency: numbers(1) }, {})).rejects.toMatchObject({
      code: 'missing-parameter',
      details: { parameter: 'frequency' },
    });
  });
});
