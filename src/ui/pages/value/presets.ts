import * as v from 'valibot';
import { valueSettings, type ValueSettings } from './value-choices';
import { MODELS, type ValueModel } from './value-request';

/** A value model with its settings, kept under a name. */
export interface Preset {
  readonly name: string;
  readonly model: ValueModel;
  readonly settings: ValueSettings;
}

const presets = v.array(
  v.object({ name: v.pipe(v.string(), v.nonEmpty()), model: v.picklist(MODELS), settings: valueSettings }),
);

/** What was stored; none where it cannot be read. */
export function presetsOf(text: string | null): readonly Preset[] {
  try {
    return v.parse(presets, JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}

/** One of the same name is replaced where it stands; a new one comes last. */
export function withPreset(all: readonly Preset[], preset: Preset): readonly Preset[] {
  const known = all.some(({ name }) => name === preset.name);
  return known ? all.map((each) => (each.name === preset.name ? preset : each)) : [...all, preset];
}
