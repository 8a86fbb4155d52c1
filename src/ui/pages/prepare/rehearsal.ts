import type { CallOptions, Client } from '../../../client/client';
import type { PreparedPreview } from '../../../contract/catalogue';
import type { Recipe } from '../../../domain/prepare/recipe';
import type { StepOutcome } from '../../../domain/prepare/run-steps';
import type { RecipeRequest } from './recipe-request';

/** The steps as they were run, and what came of it. */
export interface Rehearsal {
  readonly tableId: string;
  /** The request as text: whether it is still what is asked for. */
  readonly asked: string;
  readonly ids: readonly number[];
  readonly outcomes: readonly StepOutcome[];
  readonly preview: PreparedPreview;
  readonly recipe: Recipe | null;
  readonly ms: number;
}

/** Runs the steps without storing what they make. */
export async function rehearsed(
  client: Pick<Client, 'run'>,
  request: RecipeRequest,
  { asked, ids }: Pick<Rehearsal, 'asked' | 'ids'>,
  options: CallOptions,
): Promise<Rehearsal> {
  const common = { tableId: request.parameters.table, asked, ids };
  if (request.id === 'prepare.apply') {
    const run = await client.run('prepare.apply', { ...request.parameters, preview: true }, options);
    return { ...common, outcomes: run.outcomes, preview: run.preview!, recipe: run.recipe, ms: run.provenance.ms };
  }
  const run = await client.run('prepare.reapply', { ...request.parameters, preview: true }, options);
  const { recipe } = request.parameters;
  return { ...common, outcomes: run.outcomes, preview: run.preview!, recipe, ms: run.provenance.ms };
}
