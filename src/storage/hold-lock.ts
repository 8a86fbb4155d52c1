/** Takes a Web Lock that the browser releases only when this worker ends; resolves once it is held. */
export function holdLock(name: string, mode: LockMode = 'exclusive'): Promise<void> {
  if (!('locks' in navigator)) return Promise.resolve();
  return new Promise((held, refused) => {
    const forEver = new Promise<never>(() => undefined);
    navigator.locks.request(name, { mode }, () => (held(), forEver)).catch(refused);
  });
}
