import { changedParams, formatHash, parseHash, type Address, type RouteParams } from './address';

/** Parameters that say how an area works, not where in it one was. */
const SETTINGS: readonly string[] = ['model', 'method', 'set', 'run', 'clv', 'fit', 'pair'];

/** The address in the browser's bar as state: reading it follows Back, writing it makes a step in the history. */
class Route {
  /** What was chosen in each area when it was last open. */
  readonly #visited = new Map<string, RouteParams>();
  #hash = typeof location === 'undefined' ? '' : location.hash;
  #address = $state.raw<Address>(parseHash(this.#hash));

  constructor() {
    if (typeof window === 'undefined') return;
    window.addEventListener('hashchange', () => this.#turnTo(parseHash(location.hash)));
  }

  get area(): string {
    return this.#address.area;
  }

  get params(): RouteParams {
    return this.#address.params;
  }

  href(area: string, params: RouteParams = {}): string {
    return formatHash({ area, params });
  }

  /** The way back to an area as it was left, with the table that is open now; places within a table are not kept. */
  back(area: string): string {
    const left = area === this.#address.area ? {} : (this.#visited.get(area) ?? {});
    const settings = Object.entries(left).filter(([name]) => SETTINGS.includes(name));
    const { table } = this.#address.params;
    return this.href(area, { ...Object.fromEntries(settings), ...(table !== undefined && { table }) });
  }

  go(area: string, params: RouteParams = {}): void {
    this.#write({ area, params }, false);
  }

  /**
   * Changes some parameters of the page at hand. `replace` keeps Back out of it, for sliders and sorting; with `area`
   * nothing happens once another area is open.
   */
  set(changes: Readonly<Record<string, string | null>>, { replace = false, area = this.area } = {}): void {
    // A link that was followed is told a task later: until then the page at hand is one that is being left.
    if (area !== this.area || location.hash !== this.#hash) return;
    this.#write({ area: this.#address.area, params: changedParams(this.#address.params, changes) }, replace);
  }

  #write(address: Address, replace: boolean): void {
    const hash = formatHash(address);
    if (hash === location.hash) return;
    if (replace) history.replaceState(history.state, '', hash);
    else history.pushState(null, '', hash);
    this.#turnTo(address);
  }

  #turnTo(address: Address): void {
    this.#visited.set(this.#address.area, this.#address.params);
    this.#hash = location.hash;
    this.#address = address;
  }
}

export const route = new Route();
