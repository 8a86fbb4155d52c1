import { ClienteleError } from '../contract/errors';
import type { Outcome } from '../contract/engine';

/** Settles a promise as data, so that an error's code and details survive the boundary. */
export async function outcome<T>(action: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await action() };
  } catch (error) {
    const named =
      error instanceof ClienteleError
        ? error
        : new ClienteleError('internal', error instanceof Error ? error.message : String(error), {}, { cause: error });
    const stack = error instanceof Error ? error.stack : undefined;
    return {
      ok: false,
      error: {
        code: named.code,
        message: named.message,
        details: named.details,
        ...(stack !== undefined && { stack }),
      },
    };
  }
}
