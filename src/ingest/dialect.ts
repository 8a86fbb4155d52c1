import type { Dialect } from '../contract/tables';
import type { FileUnderstanding } from './understand';

/** What the reader tells of how it read the file. */
export function dialectOf(understanding: FileUnderstanding, dateFormats: Dialect['dateFormats']): Dialect {
  const { encoding, header, shape } = understanding;
  const { delimiter, quote, escape, comment, headerRows } = shape;
  return {
    encoding,
    delimiter,
    quote,
    escape,
    comment,
    header,
    headerRows,
    dateFormats,
    format: 'text',
    gzip: false,
    encodingConfidence: 1,
    consistency: 1,
    replaced: 0,
  };
}
