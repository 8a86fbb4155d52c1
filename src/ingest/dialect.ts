import type { Dialect } from '../contract/tables';
import type { FileUnderstanding } from './understand';

/**
 * What the reader tells of how it read the file.
 * @param replaced invalid bytes that were replaced in all of it
 */
export function dialectOf(
  understanding: FileUnderstanding,
  dateFormats: Dialect['dateFormats'],
  replaced = understanding.replaced,
): Dialect {
  const { encoding, encodingConfidence, consistency, header, shape, format, gzip, sheet, sheets } = understanding;
  const { delimiter, quote, escape, comment, headerRows } = shape;
  return {
    format,
    gzip,
    ...(sheet !== undefined && { sheet }),
    ...(sheets && { sheets }),
    encoding,
    encodingConfidence,
    delimiter,
    quote,
    escape,
    comment,
    header,
    headerRows,
    consistency,
    dateFormats,
    replaced,
  };
}
