/**
 * Every way an analysis, an import or the store can refuse. One code, one translated message
 * (`error.<code>` in `messages/`), filled from `details`.
 */
export const ERROR_CODES = [
  'cancelled',
  'engine-lost',
  'internal',
  'unknown-analysis',
  'unknown-parameter',
  'invalid-parameter',
  'missing-parameter',
  'table-not-found',
  'column-not-found',
  'column-not-numeric',
  'column-not-date',
  'model-not-found',
  'model-unusable',
  'too-few-rows',
  'too-few-groups',
  'too-many-periods',
  'no-usable-rows',
  'only-refunds',
  'observation-before-data',
  'no-usable-columns',
  'constant-column',
  'not-converged',
  'singular',
  'file-empty',
  'file-not-text',
  'file-encoding',
  'file-quote-unclosed',
  'file-too-wide',
  'files-differ',
  'file-too-large',
  'file-corrupt',
  'sheet-not-found',
  'storage-blocked',
  'storage-unavailable',
  'storage-quota',
  'storage-corrupt',
  'storage-newer',
  'backend-unavailable',
  'expression-invalid',
  'duplicated-keys',
  'too-many-rows',
  'original-not-kept',
  'table-changed',
  'source-deleted',
] as const;

/** What went wrong; the page words it by this. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values that fill the message: column, table, row, counts. Plain and structured-cloneable. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** The only error that crosses rooms. `message` is English and complete; the page translates by `code`. */
export class ClienteleError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ClienteleError';
    this.code = code;
    this.details = details;
  }
}
