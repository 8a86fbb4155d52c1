import { ClienteleError } from '../../../contract/errors';

/** Whether reading the same file again in the same way is bound to fail again. */
export function isFileFault(error: unknown): boolean {
  return error instanceof ClienteleError && error.code.startsWith('file-');
}
