import parserUrl from './parse.worker.ts?worker&url';

let bootstrap: string | null = null;

/** A reader of segments as a module worker; see `client/spawn-module.ts` for why it starts from a blob. */
export function spawnParser(): Worker {
  if (bootstrap === null) {
    const address = new URL(parserUrl, import.meta.url).href;
    bootstrap = URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' }));
  }
  return new Worker(bootstrap, { type: 'module', name: 'clientele-parser' });
}
