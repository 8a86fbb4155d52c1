import { readStored, writeStored } from '../../../preferences/stored';
import { pinsFrom, sameModel, type Pin } from './pin';

const NAME = 'segments.pins';

/** The segmentations that were pinned, newest first. */
class Pins {
  #all = $state.raw<readonly Pin[] | null>(null);

  get all(): readonly Pin[] {
    return this.#all ?? pinsFrom(readStored(NAME));
  }

  /** The same under the same name is pinned once. Gives whether the browser keeps it beyond this page. */
  add(pin: Pin): boolean {
    const others = this.all.filter(({ name, model }) => name !== pin.name || !sameModel(model, pin.model));
    return this.#write([pin, ...others]);
  }

  /** Gives the way to take it back. */
  remove(id: string): () => void {
    const before = this.all;
    this.#write(before.filter((pin) => pin.id !== id));
    return () => void this.#write(before);
  }

  #write(pins: readonly Pin[]): boolean {
    this.#all = pins;
    return writeStored(NAME, pins.length === 0 ? null : JSON.stringify(pins));
  }
}

export const pins = new Pins();
