import engineUrl from '../engine/engine.worker.ts?worker&url';

/**
 * The engine as a module worker. A worker fetched by address would not be bound by the page's content
 * security policy; one started from a blob inherits it, and then imports the engine's module.
 */
export function spawnEngine(): Worker {
  const address = new URL(engineUrl, import.meta.url).href;
  const bootstrap = URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' }));
  return new Worker(bootstrap, { type: 'module', name: 'clientele-engine' });
}
