import { ClienteleError } from '../contract/errors';
import type { ExportOptions, ImportOptions, RetypeOptions } from '../contract/tables';

const IMPORT: Readonly<Record<keyof ImportOptions, true>> = {
  name: true,
  encoding: true,
  delimiter: true,
  quote: true,
  header: true,
  types: true,
  dateFormat: true,
  dateFormats: true,
  decimal: true,
  escape: true,
  comment: true,
  headerRows: true,
  lossy: true,
  sheet: true,
  keepOriginal: true,
  roles: true,
};

const EXPORT: Readonly<Record<keyof ExportOptions, true>> = {
  formulas: true,
  columns: true,
  where: true,
  words: true,
};

const RETYPE: Readonly<Record<keyof RetypeOptions, true>> = { type: true, dateFormat: true, decimal: true };

/** @throws ClienteleError `unknown-parameter` */
export function checkImportOptions(options: ImportOptions): void {
  refuseUnknown(options, IMPORT);
}

/** @throws ClienteleError `unknown-parameter` */
export function checkExportOptions(options: ExportOptions): void {
  refuseUnknown(options, EXPORT);
}

/** @throws ClienteleError `unknown-parameter` */
export function checkRetypeOptions(options: RetypeOptions): void {
  refuseUnknown(options, RETYPE);
}

function refuseUnknown(options: object, known: object): void {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(known, name));
  if (unknown === undefined) return;
  throw new ClienteleError('unknown-parameter', `There is no option "${unknown}".`, { parameter: unknown });
}
