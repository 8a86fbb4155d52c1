import { ClienteleError } from '../contract/errors';

/** What a file is, where it is no text. */
export interface FileKind {
  /** Messages choose their words by it. */
  readonly format: string;
  readonly name: string;
}

const SIGNATURES: readonly (readonly [format: string, name: string, bytes: readonly number[]])[] = [
  ['gzip', 'gzip archive', [0x1f, 0x8b]],
  ['zip', 'ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', 'ZIP archive', [0x50, 0x4b, 0x05, 0x06]],
  ['parquet', 'Parquet file', [0x50, 0x41, 0x52, 0x31, 0x15]],
  ['pdf', 'PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', 'PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', 'JPEG image', [0xff, 0xd8, 0xff]],
  ['image', 'GIF image', [0x47, 0x49, 0x46, 0x38, 0x37, 0x61]],
  ['image', 'GIF image', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  [
    'xls',
    'old Excel workbook (XLS), or one that a password protects',
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ],
  ['archive', '7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', 'RAR archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['archive', 'Zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['archive', 'bzip2 archive', [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26]],
  ['archive', 'XZ archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  [
    'database',
    'SQLite database',
    [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20, 0x33, 0x00],
  ],
  ['arrow', 'Arrow file', [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31, 0x00, 0x00]],
  ['utf32', 'UTF-32 text', [0xff, 0xfe, 0x00, 0x00]],
  ['utf32', 'UTF-32 text', [0x00, 0x00, 0xfe, 0xff]],
];
/** Programs that say "Excel" and write a web page are common. */
const MARKUP: readonly (readonly [format: string, name: string, beginning: RegExp])[] = [
  ['html', 'web page (HTML)', /^\s*<(!doctype html|html)[\s>]/i],
  ['xml', 'XML document', /^\s*<\?xml\s/i],
];
const MARKUP_BYTES = 256;
/** By the name of a file that such an archive holds. */
const ARCHIVES: readonly (readonly [format: string, name: string, holds: RegExp])[] = [
  ['xlsb', 'binary Excel workbook (XLSB)', /^xl\/workbook\.bin$/],
  ['document', 'Word document', /^word\//],
  ['document', 'PowerPoint presentation', /^ppt\//],
  ['document', 'OpenDocument file', /^content\.xml$/],
];
/** Bytes that say what kind a file is. */
export const SIGNATURE_BYTES = MARKUP_BYTES;
const MOST_CONTROL_CHARACTERS = 0.02;
const LOOKED_AT = 65_536;

/** What a file is by its first bytes where it is no text, or `null`. */
export function binaryKind(bytes: Uint8Array): FileKind | null {
  const signature = SIGNATURES.find(([, , signed]) => signed.every((byte, index) => bytes[index] === byte));
  if (signature) return { format: signature[0], name: signature[1] };
  const beginning = new TextDecoder('utf-8').decode(bytes.subarray(0, MARKUP_BYTES));
  const markup = MARKUP.find(([, , begins]) => begins.test(beginning));
  return markup ? { format: markup[0], name: markup[1] } : null;
}

/** What a ZIP archive is by the names of the files in it. */
export function archiveKind(names: readonly string[]): FileKind {
  const archive = ARCHIVES.find(([, , holds]) => names.some((name) => holds.test(name)));
  return archive ? { format: archive[0], name: archive[1] } : { format: 'zip', name: 'ZIP archive' };
}

/** @throws ClienteleError `file-not-text` naming the kind */
export function refuseBinary({ format, name }: FileKind): never {
  throw new ClienteleError(
    'file-not-text',
    `This is not a text file: it looks like a ${name}. Save it as CSV and import that.`,
    { kind: name, format },
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
