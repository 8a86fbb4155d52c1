import * as v from 'valibot';
import { PARTS, type Part } from './value-columns';

const weight = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));

export const ruleChoice = v.fallback(
  v.variant('kind', [
    v.object({ kind: v.literal('mean') }),
    v.object({ kind: v.literal('median') }),
    v.object({ kind: v.literal('quantile'), p: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
    v.object({ kind: v.literal('top'), share: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)) }),
    v.object({ kind: v.literal('value'), threshold: v.pipe(v.number(), v.finite()) }),
  ]),
  { kind: 'mean' },
);

/** What can be chosen on the page besides model and table. A part that is `null` is left out; one that is absent, guessed. */
export const valueSettings = v.object({
  columns: v.fallback(v.record(v.picklist(PARTS), v.nullable(v.string())), {}),
  // Money alone to begin with: what else counts, and how much, is for the user to say.
  weights: v.fallback(v.object({ alpha: weight, beta: weight, gamma: weight }), { alpha: 1, beta: 0, gamma: 0 }),
  // Absent: one part as it is, several from 0 to 1.
  scale: v.fallback(v.optional(v.picklist(['minmax', 'zscore', 'none'])), undefined),
  rule: ruleChoice,
});

type Chosen = v.InferOutput<typeof valueSettings>;

export interface ValueSettings extends Omit<Chosen, 'columns'> {
  readonly columns: Readonly<Partial<Record<Part, string | null>>>;
}

/** The settings out of an address; what is missing or does not fit is as by default. */
export function settingsOf(text: string | undefined): ValueSettings {
  try {
    return v.parse(valueSettings, JSON.parse(text ?? '{}'));
  } catch {
    return v.parse(valueSettings, {});
  }
}
