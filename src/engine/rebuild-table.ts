import { analysisParameters } from '../analyses/analysis-parameters';
import { findAnalysis } from '../analyses/registry';
import { ClienteleError } from '../contract/errors';
import type { TableInfo } from '../contract/tables';
import type { Manifest, StoredColumn } from '../storage/schema';
import { newId } from '../storage/table-id';
import { AnalysisRun } from './analysis-run';
import type { Job } from './job';
import { keepSwap } from './keep-swap';
import { resultKey, stillKey } from './run-analysis';
import type { Services } from './services';
import { Staleness } from './staleness';
import { tableInfo } from './table-info';

/**
 * Runs the analysis that made a table once more, with the same parameters, on what its sources hold now. Sources that
 * are themselves stale are made anew before. The table keeps its id, its name and the roles that were given to columns.
 * @throws ClienteleError `source-deleted`, `invalid-parameter` for a table that no analysis made, and what the analysis throws
 */
export async function rebuildTable(services: Services, job: Job, tableId: string): Promise<TableInfo> {
  const { tables } = services;
  const manifest = await tables.manifest(tableId);
  for (const table of rebuildOrder(manifest, await tables.list())) await rebuild(services, job, table);
  const rebuilt = await tables.manifest(tableId);
  return tableInfo(rebuilt, new Staleness(await tables.list()).of(rebuilt));
}

/** The table, after all that it rests on and that has to be made anew. */
function rebuildOrder(manifest: Manifest, all: readonly Manifest[]): Set<Manifest> {
  const staleness = new Staleness(all);
  const byId = new Map(all.map((table) => [table.tableId, table]));
  const order = new Set<Manifest>();
  const visited = new Set<string>();
  const visit = (table: Manifest): void => {
    if (visited.has(table.tableId)) return;
    visited.add(table.tableId);
    for (const id of table.madeBy?.sources ?? []) {
      const source = byId.get(id);
      if (!source) throw sourceDeleted(table);
      if (staleness.rebuildable(source)) visit(source);
    }
    order.add(table);
  };
  visit(manifest);
  return order;
}

async function rebuild(services: Services, job: Job, manifest: Manifest): Promise<void> {
  const { tableId, name, madeBy } = manifest;
  if (!madeBy) {
    throw new ClienteleError('invalid-parameter', `"${name}" was imported; no analysis made it.`, {
      parameter: 'tableId',
      value: tableId,
    });
  }
  const analysis = findAnalysis(madeBy.analysis);
  const parameters = analysisParameters(analysis, madeBy.parameters);
  const key = await resultKey(services, analysis, parameters);
  const run = new AnalysisRun(services, job, analysis, parameters, tableId);
  try {
    const stored = await run.result();
    const [made] = run.manifests;
    if (!made) throw new ClienteleError('internal', `${analysis.id} made no table.`);
    await keepSwap(services, job, {
      from: manifest,
      contents: newId('c'),
      change: (present) => ({ ...made, name: present.name, columns: withRolesOf(made.columns, present.columns) }),
      models: run.models,
      ...((await stillKey(key, services, analysis, parameters)) && { result: { key, stored } }),
      // Among them those of what the table rests on, should that come to be as it was: they name the former contents.
      forgetResults: true,
    });
  } catch (error) {
    await run.discard();
    throw error;
  }
}

/** Columns that are still there keep their roles; the others have those that the analysis gives them, if free. */
function withRolesOf(made: readonly StoredColumn[], former: readonly StoredColumn[]): StoredColumn[] {
  const kept = made.map(({ name, type }) => former.find((column) => column.name === name && column.type === type));
  const taken = new Set(kept.map((column) => column?.role));
  return made.map(({ role: given, ...column }, index) => {
    const role = kept[index] ? kept[index].role : taken.has(given) ? undefined : given;
    return { ...column, ...(role && { role }) };
  });
}

function sourceDeleted({ name, tableId }: Manifest): ClienteleError {
  return new ClienteleError('source-deleted', `A table that "${name}" was made from has been deleted.`, {
    table: name,
    tableId,
  });
}
