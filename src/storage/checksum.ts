import { createXXHash64 } from 'hash-wasm';

/** xxHash64 of the bytes, as 16 hexadecimal digits. */
export type Checksum = (data: ArrayBufferView | string) => string;

let hasher: Promise<Checksum> | null = null;

/** The hash that chunks are checked by, ready to run synchronously. */
export function checksum(): Promise<Checksum> {
  hasher ??= createXXHash64().then((hash) => (data) => {
    const bytes = typeof data === 'string' ? data : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return hash.init().update(bytes).digest('hex');
  });
  return hasher;
}
