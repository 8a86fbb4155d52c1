import { setBackendPreference } from '../compute/tensorflow';
import type { EngineEndpoint, EngineMethods, MethodName, Progress } from '../contract/engine';
import { holdOpen } from '../storage/open-lock';
import { sweep } from '../storage/sweep';
import { Job } from './job';
import { createMethods, type MethodTable } from './methods';
import { outcome } from './outcome';
import { createServices } from './services';

/** What the worker exposes: calls by name, each a job that can be aborted by its id. */
export function createEndpoint(): EngineEndpoint {
  const services = createServices();
  const methods: MethodTable = createMethods(services);
  const jobs = new Map<number, Job>();
  let tell: (callId: number, progress: Progress) => void = () => undefined;

  return {
    open: (settings, lock, report) =>
      outcome(async () => {
        tell = report;
        if ('locks' in navigator) await hold(lock);
        setBackendPreference(settings.backend);
        services.backendPreference = settings.backend;
        await services.database.open();
        await sweep(services.database);
        holdOpen();
        return null;
      }),

    call: <M extends MethodName>(callId: number, method: M, args: Parameters<EngineMethods[M]>) =>
      outcome(async () => {
        const job = new Job((progress) => tell(callId, progress));
        jobs.set(callId, job);
        try {
          return await methods[method](job, ...args);
        } finally {
          jobs.delete(callId);
        }
      }),

    abort(callId) {
      jobs.get(callId)?.abort();
    },
  };
}

/** Takes a lock that the browser releases only when this worker ends. */
function hold(lock: string): Promise<void> {
  return new Promise((held, refused) => {
    const forEver = new Promise<never>(() => undefined);
    navigator.locks.request(lock, () => (held(), forEver)).catch(refused);
  });
}
