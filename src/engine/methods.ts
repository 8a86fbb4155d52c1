import { tensorflowStatus } from '../compute/tensorflow';
import type { EngineMethods, EngineStatus, MethodName } from '../contract/engine';
import { ClienteleError } from '../contract/errors';
import type { Role } from '../contract/tables';
import { ROLES } from '../domain/table/role';
import { previewDelimited } from '../ingest/preview';
import type { Manifest } from '../storage/schema';
import { exportCsv } from './export-csv';
import { exportRejected } from './export-rejected';
import { findRejected } from './find-rejected';
import { importTable } from './import-table';
import type { Job } from './job';
import { checkExportOptions, checkImportOptions, checkRetypeOptions } from './option-names';
import { RowReader } from './read-rows';
import { rejectedRows } from './rejected-rows';
import type { Services } from './services';
import { tableInfos } from './table-infos';

/** The methods of the contract as the engine has them: asynchronous, each given its job. */
export type MethodTable = {
  readonly [M in MethodName]: (
    job: Job,
    ...args: Parameters<EngineMethods[M]>
  ) => Promise<ReturnType<EngineMethods[M]>>;
};

export function createMethods(services: Services): MethodTable {
  const rows = new RowReader(services);
  const { tables, announceTables } = services;
  return {
    previewTable: async (job, source, options) => {
      checkImportOptions(options);
      return previewDelimited(source, options, () => job.tick({ fraction: 0, rows: 0, note: 'reading' }));
    },
    prepareImport: (job) => services.parsers.prepare(job),
    importTable: async (job, sources, options) => {
      checkImportOptions(options);
      return importTable(services, job, sources, options);
    },
    tables: () => tableInfos(services),
    readRows: (job, tableId, query) => rows.read(job, tableId, query),
    rejectedRows: (_job, tableId, query) => rejectedRows(services, tableId, query),
    findRejected: (job, tableId, query) => findRejected(services, job, tableId, query),
    exportRejected: (job, tableId) => exportRejected(services, job, tableId),
    admitRows: async (job, tableId, mended) => (await import('./admit-rows')).admitRows(services, job, tableId, mended),
    unreadableCells: async (_job, tableId, column) => [
      ...(await tables.unreadable(await tables.manifest(tableId), column)),
    ],
    retypeColumn: async (job, tableId, column, options) => {
      checkRetypeOptions(options);
      return (await import('./retype-column')).retypeColumn(services, job, tableId, column, options);
    },
    rebuildTable: async (job, tableId) => (await import('./rebuild-table')).rebuildTable(services, job, tableId),
    exportCsv: async (job, tableId, options) => {
      checkExportOptions(options);
      return exportCsv(services, job, tableId, options);
    },
    setRoles: async (_job, tableId, roles) => {
      await tables.manifest(tableId);
      await tables.change(tableId, (manifest) => withRoles(manifest, roles));
      announceTables();
    },
    deleteTable: async (_job, tableId) => {
      await tables.manifest(tableId);
      await tables.change(tableId, (manifest) => ({ ...manifest, deleted: true }));
      announceTables();
    },
    restoreTable: async (_job, tableId) => {
      await tables.change(tableId, (manifest) => ({ ...manifest, deleted: false }));
      announceTables();
    },
    analyses: async () => (await import('./analysis-list')).analysisList(),
    // The analyses are fetched when the first is run, so that the first screen does not wait for them.
    run: async (job, analysisId, parameters) =>
      (await import('./run-analysis')).runAnalysis(services, job, analysisId, parameters),
    status,
  };
}

/** One column a role: a role given to a column leaves the column that had it; an empty name clears it. */
function withRoles(manifest: Manifest, roles: Partial<Record<Role, string>>): Manifest {
  const names = new Set(manifest.columns.map(({ name }) => name));
  for (const [role, column] of Object.entries(roles)) {
    if (!ROLES.some((known) => known === role)) {
      throw new ClienteleError('unknown-parameter', `There is no role "${role}".`, { parameter: role });
    }
    if (column && !names.has(column)) {
      throw new ClienteleError('column-not-found', `The table "${manifest.name}" has no column "${column}".`, {
        table: manifest.name,
        column,
      });
    }
  }
  const given = new Map(Object.entries(roles).map(([role, column]) => [column, role as Role]));
  return {
    ...manifest,
    columns: manifest.columns.map(({ role: current, formerRole, ...column }) => {
      const named = given.get(column.name);
      const role = named ?? (current && current in roles ? undefined : current);
      const former = named || (formerRole && formerRole in roles) ? undefined : formerRole;
      return { ...column, ...(role && { role }), ...(former && { formerRole: former }) };
    }),
  };
}

async function status(): Promise<EngineStatus> {
  const { usage = 0, quota = 0 } = (await navigator.storage?.estimate()) ?? {};
  const persisted = (await navigator.storage?.persisted()) ?? false;
  return { ...tensorflowStatus(), storage: { usage, quota, persisted }, encrypted: false, locked: false };
}
