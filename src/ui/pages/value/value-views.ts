/** The questions that the area answers, in the order of its tabs. */
export const VIEWS = ['sofar', 'periods', 'future', 'trust', 'compare'] as const;
export type ValueView = (typeof VIEWS)[number];

export function viewOf(text: string | undefined): ValueView {
  return VIEWS.find((view) => view === text) ?? 'sofar';
}
