import type { Origin } from '../../../contract/tables';
import { isRecord, readStep } from './read-step';
import { draftOf, type Draft } from './draft';
import type { Recipe } from '../../../domain/prepare/recipe';

/** The steps that a table was made by, for editing; `null` where it was made otherwise. */
export function stepsOfOrigin({ analysis, parameters }: Origin, elsewhere: string): Draft | null {
  if (analysis === 'prepare.apply' && Array.isArray(parameters['steps'])) {
    return draftIf(
      parameters['steps'].map((step: unknown) => ({ step, fitted: null })),
      null,
    );
  }
  const recipe = parameters['recipe'];
  if (analysis !== 'prepare.reapply' || !isRecord(recipe) || !Array.isArray(recipe['steps'])) return null;
  return draftIf(recipe['steps'], elsewhere);
}

function draftIf(steps: readonly unknown[], learntFrom: string | null): Draft | null {
  const sound = steps.every((entry) => isRecord(entry) && readStep(entry['step']).step !== undefined);
  return sound ? draftOf('', steps as Recipe['steps'], learntFrom) : null;
}
