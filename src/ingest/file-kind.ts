import { ClienteleError } from '../contract/errors';

const SIGNATURES: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['gzip archive', [0x1f, 0x8b]],
  ['Parquet file', [0x50, 0x41, 0x52, 0x31]],
  ['PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['old Excel workbook (XLS)', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['Zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20, 0x33, 0x00]],
  ['Arrow file', [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const UTF_32 = [0xff, 0xfe, 0x00, 0x00];
const MOST_CONTROL_CHARACTERS = 0.02;
const LOOKED_AT = 65_536;

/** What a file is by its first bytes where it is no text, or `null`. */
export function binaryKind(bytes: Uint8Array): string | null {
  if (startsWith(bytes, ZIP)) return isWorkbook(bytes) ? 'Excel workbook (XLSX)' : 'ZIP archive';
  return (
    SIGNATURES.find(([, signature]) => startsWith(bytes, signature))?.[0] ??
    (startsWith(bytes, UTF_32) ? 'UTF-32 text' : null)
  );
}

/** @throws ClienteleError `file-not-text` naming the kind */
export function refuseBinary(kind: string): never {
  throw new ClienteleError(
    'file-not-text',
    `This is not a text file: it looks like a ${kind}. Save it as CSV and import that.`,
    { kind },
  );
}

/** Whether bytes that are no UTF-16 hold more control characters than any text does. */
export function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, LOOKED_AT);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) controls++;
  }
  return controls > length * MOST_CONTROL_CHARACTERS;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function isWorkbook(bytes: Uint8Array): boolean {
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  return names.includes('[Content_Types].xml') || names.includes('xl/');
}
