import { toJsonSchema } from '@valibot/to-json-schema';
import { analyses } from '../analyses/registry';
import type { AnalysisInfo } from '../contract/analyses';

/** The registry as data: each analysis with the JSON Schema of its parameters. */
export function analysisList(): AnalysisInfo[] {
  return analyses.map(({ id, version, title, params }) => ({
    id,
    version,
    title,
    params: { ...toJsonSchema(params, { errorMode: 'ignore' }) },
  }));
}
