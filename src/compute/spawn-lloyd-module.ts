import lloydUrl from './lloyd.worker.ts?worker&url';

let bootstrap: string | null = null;

/** A worker for a share of the rows as a module worker; see `client/spawn-module.ts` for why it starts from a blob. */
export function spawnLloyd(): Worker {
  if (bootstrap === null) {
    const address = new URL(lloydUrl, import.meta.url).href;
    bootstrap = URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' }));
  }
  return new Worker(bootstrap, { type: 'module', name: 'clientele-lloyd' });
}
