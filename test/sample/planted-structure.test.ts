import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { customersFeatures } from '../../src/analyses/customers-features';
import { predictTrain } from '../../src/analyses/predict-train';
import { segmentsKmeans } from '../../src/analyses/segments-kmeans';
import type { NewColumn } from '../../src/analyses/analysis';
import { adjustedRand } from '../../src/domain/segments/adjusted-rand';
import type { Column } from '../../src/domain/table/column';
import { cells, createMemoryContext, runAnalysis, type MemoryTable } from '../analyses/memory-context';
import { imported } from '../ingest/imported';
import planted from '../../public/samples/planted.json';

/** A sample file as the app's own import reads it. */
async function sampleTable(name: string): Promise<MemoryTable> {
  const bytes = readFileSync(new URL(`../../public/samples/${name}.csv`, import.meta.url));
  const { columns, built } = await imported(new Blob([bytes]));
  return {
    name,
    columns: columns.map((column): NewColumn => ({
      name: column.name,
      column: built.get(column.name)!,
      ...(column.role && { role: column.role }),
    })),
  };
}

let tables: MemoryTable[];
beforeAll(async () => {
  tables = [await sampleTable('transactions'), await sampleTable('customers')];
});

const join = [{ table: 'customers', customerId: 'customer_id', columns: ['site_visits'] }];

test('k-means finds the planted segments again (ARI > 0.9)', async () => {
  const { context, made } = createMemoryContext(tables);
  const features = await runAnalysis(context, customersFeatures, { table: 'transactions' });
  await runAnalysis(context, segmentsKmeans, {
    table: features.tableId,
    columns: planted.clusterColumns,
    nClusters: planted.nClusters,
  });
  const column = (name: string): Column => made[1]!.columns.find((candidate) => candidate.name === name)!.column;
  const segments: Record<string, string> = planted.segments;
  const truth = cells(column('customerId')).map((id) => segments[String(id)]!);
  expect(new Set(truth).size).toBe(planted.nClusters);
  expect(adjustedRand(truth, cells(column('cluster')))).toBeGreaterThan(0.9);
});

test('the planted driver of value is found, with its coefficient', async () => {
  const { context } = createMemoryContext(tables);
  const features = await runAnalysis(context, customersFeatures, { table: 'transactions', join });
  const { metrics, baseline, coefficients } = await runAnalysis(context, predictTrain, {
    table: features.tableId,
    target: planted.driver.target,
    features: [planted.driver.feature],
  });
  expect(metrics.overall.r2).toBeGreaterThan(0.9);
  expect(metrics.overall.rmse).toBeLessThan(baseline.overall.rmse / 3);
  const driver = coefficients.find(({ term }) => term === planted.driver.feature)!;
  expect(driver.estimate / planted.driver.coefficient).toBeCloseTo(1, 1);
});
