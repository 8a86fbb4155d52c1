import type { Recipe } from '../../../domain/prepare/recipe';
import type { Step } from '../../../domain/prepare/step';

type FittedStep = Recipe['steps'][number]['fitted'];

export interface DraftStep {
  /** Stays with the step while it is moved and edited. */
  readonly id: number;
  readonly step: Step;
  /** What it has learnt elsewhere; only where the draft was learnt from another table. */
  readonly fitted: FittedStep;
}

/** The steps of a table as they are being written. */
export interface Draft {
  readonly name: string;
  readonly steps: readonly DraftStep[];
  /** The table whose figures the steps use; `null` where they learn from the table at hand. */
  readonly learntFrom: string | null;
}

export const NO_DRAFT: Draft = { name: '', steps: [], learntFrom: null };

/** A step that is new, or another, has learnt nothing: the others learn again with it. */
const learningAgain = (draft: Draft, steps: readonly DraftStep[]): Draft => ({
  ...draft,
  learntFrom: null,
  steps: steps.map(({ id, step }) => ({ id, step, fitted: null })),
});

export function withStep(draft: Draft, step: Step): Draft {
  const id = draft.steps.reduce((most, entry) => Math.max(most, entry.id), 0) + 1;
  return learningAgain(draft, [...draft.steps, { id, step, fitted: null }]);
}

export function withoutStep(draft: Draft, id: number): Draft {
  return { ...draft, steps: draft.steps.filter((entry) => entry.id !== id) };
}

export function withEdited(draft: Draft, id: number, step: Step): Draft {
  return learningAgain(
    draft,
    draft.steps.map((entry) => (entry.id === id ? { ...entry, step } : entry)),
  );
}

/** Moves a step to a place, counted from 0 without it. */
export function withMoved(draft: Draft, id: number, place: number): Draft {
  const from = draft.steps.findIndex((entry) => entry.id === id);
  const to = Math.max(0, Math.min(draft.steps.length - 1, place));
  if (from < 0 || from === to) return draft;
  return learningAgain(draft, draft.steps.toSpliced(from, 1).toSpliced(to, 0, draft.steps[from]!));
}

/** Switches a step on or off. What it has learnt is kept. */
export function withSwitched(draft: Draft, id: number, on: boolean): Draft {
  const steps = draft.steps.map((entry) => (entry.id === id ? { ...entry, step: switched(entry.step, on) } : entry));
  return { ...draft, steps };
}

function switched(step: Step, on: boolean): Step {
  if (!on) return { ...step, disabled: true };
  return Object.fromEntries(Object.entries(step).filter(([key]) => key !== 'disabled')) as unknown as Step;
}

/** The same steps, to learn from the table at hand. */
export function learningHere(draft: Draft): Draft {
  return learningAgain(draft, draft.steps);
}

export function draftOf(name: string, steps: Recipe['steps'], learntFrom: string | null): Draft {
  const numbered = steps.map(({ step, fitted }, at) => ({
    id: at + 1,
    step,
    fitted: learntFrom === null ? null : fitted,
  }));
  return { name, steps: numbered, learntFrom };
}

export const recipeOf = ({ steps }: Draft): Recipe => ({
  version: 1,
  steps: steps.map(({ step, fitted }) => ({ step, fitted })),
});
