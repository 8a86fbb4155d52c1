import umapUrl from './umap.worker.ts?worker&url';

let bootstrap: string | null = null;

/** A worker for a map as a module worker; see `client/spawn-module.ts` for why it starts from a blob. */
export function spawnUmap(): Worker {
  if (bootstrap === null) {
    const address = new URL(umapUrl, import.meta.url).href;
    bootstrap = URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' }));
  }
  return new Worker(bootstrap, { type: 'module', name: 'clientele-umap' });
}
