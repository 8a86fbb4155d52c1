import { route } from '../../app/route-state.svelte';

const AREA = 'value';
const WRITE_AFTER_MS = 250;

/** Choices that are kept in the address, so that a reload finds them; they are not written at every step of a slider. */
export class AddressSettings<Settings extends object> {
  #value: Settings;
  #writing: ReturnType<typeof setTimeout> | undefined;

  /** @param parse must give the defaults for what is missing or does not fit */
  constructor(
    private readonly name: string,
    parse: (text: string | undefined) => Settings,
  ) {
    this.#value = $state.raw(parse(route.params[name]));
  }

  get value(): Settings {
    return this.#value;
  }

  change(changes: Partial<Settings>): void {
    this.#value = { ...this.#value, ...changes };
    clearTimeout(this.#writing);
    this.#writing = setTimeout(
      () => route.set({ [this.name]: JSON.stringify(this.#value) }, { replace: true, area: AREA }),
      WRITE_AFTER_MS,
    );
  }
}
