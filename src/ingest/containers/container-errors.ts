import { ClienteleError } from '../../contract/errors';

/** What a file may be packed as, by the name that messages choose their words by. */
export type ContainerFormat = 'gzip' | 'zip' | 'xlsx' | 'parquet';

const KINDS: Readonly<Record<ContainerFormat, string>> = {
  gzip: 'gzip archive',
  zip: 'ZIP archive',
  xlsx: 'Excel workbook',
  parquet: 'Parquet file',
};

/** @param offset the byte of the file at or before which the damage is */
export function corruptFile(format: ContainerFormat, cause?: unknown, offset?: number): ClienteleError {
  const where = offset === undefined ? '' : ` (it cannot be read beyond byte ${offset})`;
  return new ClienteleError(
    'file-corrupt',
    `This ${KINDS[format]} is damaged or incomplete${where}.`,
    { format, ...(offset !== undefined && { offset }) },
    { cause },
  );
}

/** @param most bytes that may come out of the file @param ratio times its own size, where that was exceeded */
export function tooLargeFile(format: ContainerFormat, most: number, ratio?: number): ClienteleError {
  const than = ratio === undefined ? `larger than ${most} bytes` : `more than ${ratio} times as large`;
  return new ClienteleError('file-too-large', `Unpacked, this ${KINDS[format]} would be ${than}; it is not opened.`, {
    format,
    most,
    ...(ratio !== undefined && { ratio }),
  });
}
