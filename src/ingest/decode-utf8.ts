const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes that are known to be UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
