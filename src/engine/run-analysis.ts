import type { Analysis } from '../analyses/analysis';
import { analysisParameters } from '../analyses/analysis-parameters';
import { analyses, findAnalysis } from '../analyses/registry';
import type { AnyResult } from '../contract/analyses';
import { checksum } from '../storage/checksum';
import { storedResult } from '../storage/result-store';
import type { StoredResult } from '../storage/schema';
import { AnalysisRun } from './analysis-run';
import type { Job } from './job';
import { keep } from './keep';
import type { Services } from './services';

/**
 * Runs an analysis, or looks up the stored result of the same inputs. Tables, models and the result are
 * committed together once the run has ended; a run that fails or is cancelled leaves nothing.
 */
export async function runAnalysis(
  services: Services,
  job: Job,
  analysisId: string,
  given: Record<string, unknown>,
): Promise<AnyResult> {
  const analysis = findAnalysis(analysisId);
  const parameters = analysisParameters(analysis, given);
  const key = await resultKey(services, analysis, parameters);
  const known = await lookUp(services, key);
  if (known) return known;

  const run = new AnalysisRun(services, job, analysis, parameters);
  try {
    const stored = await run.result();
    // A preview is asked for at every turn of a slider: cheaper to compute again than to keep.
    const kept = parameters.preview !== true && (await stillKey(key, services, analysis, parameters));
    // The same call may have been under way twice: the first to end is kept.
    const twin = await keep(services.database, job, {
      manifests: run.manifests,
      models: run.models,
      ...(kept && { result: { key, stored } }),
    });
    if (twin) {
      await run.discard();
      return cached(twin);
    }
    if (run.manifests.length > 0) services.announceTables();
    return stored.result;
  } catch (error) {
    await run.discard();
    throw error;
  }
}

async function lookUp({ database, tables }: Services, key: string): Promise<AnyResult | null> {
  const stored = await storedResult(database, key);
  if (!stored) return null;
  const alive = new Set((await tables.list()).map(({ tableId }) => tableId));
  if (!stored.tables.every((tableId) => alive.has(tableId))) return null;
  return cached(stored);
}

function cached({ result }: StoredResult): AnyResult {
  return { ...result, provenance: { ...result.provenance, cached: true } };
}

/**
 * Names the inputs: analysis, version, parameters, backend asked for, contents and roles of each table named, and the version of
 * each analysis that is run inside.
 */
export async function resultKey(
  { tables, backendPreference }: Services,
  analysis: Analysis,
  parameters: Record<string, unknown>,
): Promise<string> {
  const contents = await Promise.all(
    named(parameters, 'table').map(async (tableId) => {
      const { fingerprint, columns } = await tables.manifest(tableId);
      return [tableId, fingerprint, columns.map(({ role }) => role ?? null)];
    }),
  );
  const hash = await checksum();
  const inner = named(parameters, 'analysis').flatMap((id) => analyses.find((each) => each.id === id)?.version ?? []);
  const inputs = [analysis.id, analysis.version, sorted(parameters), backendPreference, contents];
  return hash(JSON.stringify(inner.length > 0 ? [...inputs, inner] : inputs));
}

/** Whether the inputs are what they were: if not, it is not known which of both a result is of. */
export async function stillKey(key: string, ...inputs: Parameters<typeof resultKey>): Promise<boolean> {
  return key === (await resultKey(...inputs).catch(() => null));
}

/** Ids among the parameters: every value of a parameter of this name, at any depth. */
function named(value: unknown, parameter: 'table' | 'analysis'): string[] {
  if (Array.isArray(value)) return value.flatMap((inner) => named(inner, parameter));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === parameter && typeof inner === 'string' ? [inner] : named(inner, parameter),
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, sorted(inner)]);
}
