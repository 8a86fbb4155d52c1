import { ClienteleError } from '../contract/errors';

/** Names a failure of IndexedDB; other errors pass as they are. */
export function storageError(error: unknown, freeBytes: number | null): unknown {
  if (!(error instanceof DOMException)) return error;
  switch (error.name) {
    case 'QuotaExceededError':
      return quotaError(freeBytes === null ? {} : { free: freeBytes }, error);
    case 'VersionError':
      return new ClienteleError(
        'storage-newer',
        'The stored data was written by a newer version of Clientele. Open that version, or reload.',
        {},
        { cause: error },
      );
    case 'AbortError':
    case 'InvalidStateError':
    case 'SecurityError':
    case 'UnknownError':
    case 'NotFoundError':
      return new ClienteleError(
        'storage-unavailable',
        `The browser's storage did not answer (${error.name}). Nothing was changed.`,
        { reason: error.name },
        { cause: error },
      );
    default:
      return error;
  }
}

/** Adds to a `storage-quota` about how many bytes were to be stored; other errors pass as they are. */
export function withNeed(error: unknown, needed: number): unknown {
  if (!(error instanceof ClienteleError) || error.code !== 'storage-quota') return error;
  const { free } = error.details;
  return quotaError({ needed, ...(typeof free === 'number' && { free }) }, error);
}

function quotaError(bytes: { readonly needed?: number; readonly free?: number }, cause: Error): ClienteleError {
  const figures = Object.entries(bytes).map(([name, count]) => `${(count / 1e6).toFixed(1)} MB ${name}`);
  return new ClienteleError(
    'storage-quota',
    `The browser has no room left for this data${figures.length > 0 ? ` (${figures.join(', ')})` : ''}. ` +
      'Nothing was changed; delete a table or free disk space, then try again.',
    bytes,
    { cause },
  );
}

/** Somebody else, here or in another tab, changed what the table holds. */
export function tableChanged({ name }: { readonly name: string }): ClienteleError {
  return new ClienteleError('table-changed', `The table "${name}" was changed meanwhile. Look at it again.`, {
    table: name,
  });
}

/** Somebody else, here or in another tab, deleted it. */
export function tableGone({ name, tableId }: { readonly name: string; readonly tableId: string }): ClienteleError {
  return new ClienteleError('table-not-found', `The table "${name}" is no longer here.`, { table: tableId });
}
