import { ClienteleError } from '../contract/errors';
import { invalidByteOffset } from './invalid-byte';

/** A decoder that refuses bytes which the encoding does not have. @throws ClienteleError `invalid-parameter` for an unknown encoding */
export function strictDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    const message = `The encoding "${encoding}" is not known. Use a name such as utf-8, gb18030 or windows-1252.`;
    throw new ClienteleError('invalid-parameter', message, { parameter: 'encoding', value: encoding }, { cause });
  }
}

/** What to throw when a strict decoder failed between two offsets: `file-encoding`, which says where. */
export async function decodingError(
  source: Blob,
  encoding: string,
  from: number,
  to: number,
  cause: unknown,
): Promise<unknown> {
  const offset = await invalidByteOffset(source, encoding, from, to);
  if (offset === null) return cause;
  const message = `The byte at offset ${offset} is not valid in ${encoding}. Import the file again with another encoding.`;
  return new ClienteleError('file-encoding', message, { encoding, offset }, { cause });
}
