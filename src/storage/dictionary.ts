import type { Checksum } from './checksum';
import type { StoredDictionary } from './schema';

/** The strings as UTF-8 bytes end to end. Unpaired surrogates, which no decoder produces, become U+FFFD. */
export function packDictionary(strings: readonly string[]): StoredDictionary {
  const encoder = new TextEncoder();
  const lengths = new Uint32Array(strings.length);
  let bytes = new Uint8Array(Math.max(1024, strings.length * 12));
  let end = 0;
  strings.forEach((text, index) => {
    if (bytes.length - end < text.length * 3) {
      const grown = new Uint8Array(Math.max(bytes.length * 2, end + text.length * 3));
      grown.set(bytes.subarray(0, end));
      bytes = grown;
    }
    const { written } = encoder.encodeInto(text, bytes.subarray(end));
    lengths[index] = written;
    end += written;
  });
  return { bytes: bytes.slice(0, end), lengths };
}

export function unpackDictionary({ bytes, lengths }: StoredDictionary): string[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const strings: string[] = new Array<string>(lengths.length);
  let start = 0;
  lengths.forEach((length, index) => {
    strings[index] = decoder.decode(bytes.subarray(start, start + length));
    start += length;
  });
  return strings;
}

/** Of the bytes and of where each string ends. */
export function dictionaryChecksum(hash: Checksum, { bytes, lengths }: StoredDictionary): string {
  return hash(bytes) + hash(lengths);
}
