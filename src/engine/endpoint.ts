import { setBackendPreference } from '../compute/tensorflow';
import type { EngineEndpoint, EngineMethods, MethodName, Progress } from '../contract/engine';
import { holdLock } from '../storage/hold-lock';
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
    open: ({ settings, lock, again }, report) =>
      outcome(async () => {
        tell = report;
        await holdLock(lock);
        setBackendPreference(settings.backend);
        services.backendPreference = settings.backend;
        await services.database.open();
        // What cannot be swept now is neither listed nor in the way, and is swept at a later start.
        await sweep(services.database, { keepDeleted: again }).catch(() => undefined);
        await holdOpen();
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
