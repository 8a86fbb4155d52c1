import type { Dialect } from '../src/contract/tables';

/** UTF-8 with commas, double quotes and one row of names, but for what is said otherwise. */
export function plainDialect(different: Partial<Dialect>): Dialect {
  return {
    encoding: 'utf-8',
    delimiter: ',',
    quote: '"',
    escape: null,
    comment: null,
    header: true,
    headerRows: 1,
    dateFormats: {},
    format: 'text',
    gzip: false,
    encodingConfidence: 1,
    consistency: 1,
    replaced: 0,
    ...different,
  };
}
