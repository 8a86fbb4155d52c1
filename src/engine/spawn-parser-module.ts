import parserUrl from './parse.worker.ts?worker&url';

/** A reader of segments as a module worker; see `client/spawn-module.ts` for why it starts from a blob. */
export function spawnParser(): Worker {
  const address = new URL(parserUrl, import.meta.url).href;
  const bootstrap = URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' }));
  return new Worker(bootstrap, { type: 'module', name: 'clientele-parser' });
}
