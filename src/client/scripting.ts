import type { Client } from './client';

declare global {
  var clientele: Client;
}

/** Puts the client where an analyst's console or an embedding page finds it. */
export function exposeClient(client: Client): void {
  Object.defineProperty(globalThis, 'clientele', {
    value: Object.freeze(client),
    configurable: true,
    enumerable: true,
  });
}
