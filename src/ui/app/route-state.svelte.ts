import { changedParams, formatHash, parseHash, type Address, type RouteParams } from './address';

/** The address in the browser's bar as state: reading it follows Back, writing it makes a step in the history. */
class Route {
  #address = $state.raw<Address>(parseHash(typeof location === 'undefined' ? '' : location.hash));

  constructor() {
    if (typeof window === 'undefined') return;
    window.addEventListener('hashchange', () => (this.#address = parseHash(location.hash)));
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

  go(area: string, params: RouteParams = {}): void {
    this.#write({ area, params }, false);
  }

  /** Changes some parameters of the page at hand. `replace` keeps Back out of it, for sliders and sorting. */
  set(changes: Readonly<Record<string, string | null>>, { replace = false } = {}): void {
    this.#write({ area: this.#address.area, params: changedParams(this.#address.params, changes) }, replace);
  }

  #write(address: Address, replace: boolean): void {
    const hash = formatHash(address);
    if (hash === location.hash) return;
    if (replace) history.replaceState(history.state, '', hash);
    else history.pushState(null, '', hash);
    this.#address = address;
  }
}

export const route = new Route();
