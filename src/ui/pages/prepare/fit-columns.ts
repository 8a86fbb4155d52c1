import { withoutColumn } from '../../../domain/prepare/without-column';
import type { LackingColumn } from '../../../domain/prepare/lacking-columns';
import type { RenameStep } from '../../../domain/prepare/step';
import { withSwitched, type Draft } from './draft';

/** For each column that a table lacks, the one to take for it; `null` leaves it out. */
export type ColumnChoices = ReadonlyMap<string, string | null>;

/**
 * The steps fitted to a table that lacks some of their columns: a step in front gives its columns the names that the steps
 * know, and the others are left out of the steps, or the steps that cannot do without them switched off. What they have
 * learnt stays.
 */
export function fitColumns(draft: Draft, lacking: readonly LackingColumn[], choices: ColumnChoices): Draft {
  const names: { from: string; to: string }[] = [];
  let fitted = draft;
  for (const { name, steps } of lacking) {
    const from = choices.get(name) ?? null;
    if (from !== null) names.push({ from, to: name });
    else for (const place of steps) fitted = withoutAt(fitted, draft.steps[place]!.id, name);
  }
  return names.length === 0 ? fitted : renamedFirst(fitted, { op: 'rename', names });
}

function withoutAt(draft: Draft, id: number, name: string): Draft {
  const entry = draft.steps.find((step) => step.id === id)!;
  const left = withoutColumn(entry, name);
  if (left === null) return withSwitched(draft, id, false);
  return { ...draft, steps: draft.steps.map((step) => (step.id === id ? { id, ...left } : step)) };
}

function renamedFirst(draft: Draft, step: RenameStep): Draft {
  const id = draft.steps.reduce((most, entry) => Math.max(most, entry.id), 0) + 1;
  const fitted = draft.learntFrom === null ? null : { op: 'rename' as const, names: step.names };
  return { ...draft, steps: [{ id, step, fitted }, ...draft.steps] };
}
