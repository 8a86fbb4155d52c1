import { ClienteleError } from '../contract/errors';

/** Names a failure of IndexedDB; other errors pass as they are. */
export function storageError(error: unknown, freeBytes: number | null): unknown {
  if (!(error instanceof DOMException)) return error;
  switch (error.name) {
    case 'QuotaExceededError':
      return new ClienteleError(
        'storage-quota',
        'The browser has no room left for this data. Nothing was changed; delete a table or free disk space, then try again.',
        freeBytes === null ? {} : { free: freeBytes },
        { cause: error },
      );
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
