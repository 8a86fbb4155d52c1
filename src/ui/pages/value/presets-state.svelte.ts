import { readStored, writeStored } from '../../preferences/stored';
import { presetsOf, withPreset, type Preset } from './presets';

const STORED = 'value.presets';

/** The presets of this browser. */
export class Presets {
  #all = $state.raw(presetsOf(readStored(STORED)));

  get all(): readonly Preset[] {
    return this.#all;
  }

  save(preset: Preset): void {
    this.#keep(withPreset(this.#all, preset));
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
