import { readStored, writeStored } from '../../preferences/stored';
import { presetsOf, withPreset, type Preset } from './presets';

const STORED = 'value.presets';

/** The presets of this browser. */
export class Presets {
  #all = $state.raw(presetsOf(readStored(STORED)));

  get all(): readonly Preset[] {
    return this.#all;
  }

  /** Returns the way to undo it where it took the place of one of the same name. */
  save(preset: Preset): (() => void) | null {
    const before = this.#all.find(({ name }) => name === preset.name);
    this.#keep(withPreset(this.#all, preset));
    return before ? () => this.#keep(withPreset(this.#all, before)) : null;
  }

  /** Returns the way to undo it. */
  remove(preset: Preset): () => void {
    const before = this.#all.indexOf(preset);
    this.#keep(this.#all.filter((each) => each !== preset));
    return () => this.#keep(this.#all.toSpliced(before, 0, preset));
  }

  #keep(all: readonly Preset[]): void {
    this.#all = all;
    writeStored(STORED, JSON.stringify(all));
  }
}
