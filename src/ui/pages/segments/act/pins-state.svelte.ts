import { readStored, writeStored } from '../../../preferences/stored';
import { pinsFrom, type Pin } from './pin';

const NAME = 'segments.pins';

/** The segmentations that were pinned, newest first. */
class Pins {
  #all = $state.raw<readonly Pin[] | null>(null);

  get all(): readonly Pin[] {
    return this.#all ?? pinsFrom(readStored(NAME));
  }

  add(pin: Pin): void {
    this.#write([pin, ...this.all]);
  }

  /** Gives the way to take it back. */
  remove(id: string): () => void {
    const before = this.all;
    this.#write(before.filter((pin) => pin.id !== id));
    return () => this.#write(before);
  }

  #write(pins: readonly Pin[]): void {
    this.#all = pins;
    writeStored(NAME, pins.length === 0 ? null : JSON.stringify(pins));
  }
}

export const pins = new Pins();
