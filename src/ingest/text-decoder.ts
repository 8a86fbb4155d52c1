import { decodingError, strictDecoder } from './strict-decoder';

const REPLACEMENT = '\ufffd';

/** Decodes one source from its beginning, part after part; a character that spans two parts stays whole. */
export interface SourceDecoder {
  /** Without a part: the end of the source, where nothing may be left half read. */
  decode(part?: Uint8Array): Promise<string>;
  /** Bytes taken so far. */
  readonly bytes: number;
  /** Sequences of bytes that were replaced so far because the encoding does not have them. */
  readonly replaced: number;
}

/**
 * @param lossy whether invalid bytes are replaced by U+FFFD and counted; if not, `decode` rejects with `file-encoding`
 * and the offset of the first
 * @throws ClienteleError `invalid-parameter` for an unknown encoding
 */
export function sourceDecoder(source: Blob, encoding: string, lossy: boolean): SourceDecoder {
  return lossy ? new LossyDecoder(encoding) : new StrictDecoder(source, encoding);
}

class StrictDecoder implements SourceDecoder {
  bytes = 0;
  readonly replaced = 0;
  readonly #decoder: TextDecoder;

  constructor(
    private readonly source: Blob,
    private readonly encoding: string,
  ) {
    this.#decoder = strictDecoder(encoding);
  }

  async decode(part?: Uint8Array): Promise<string> {
    const to = this.bytes + (part?.length ?? 0);
    try {
      const text = part ? this.#decoder.decode(part, { stream: true }) : this.#decoder.decode();
      this.bytes = to;
      return text;
    } catch (cause) {
      throw await decodingError(this.source, this.encoding, this.bytes, to, cause);
    }
  }
}

class LossyDecoder implements SourceDecoder {
  bytes = 0;
  replaced = 0;
  readonly #decoder: TextDecoder;
  readonly #written: readonly number[];
  /** The bytes before the next part that may begin a written U+FFFD. */
  #before = new Uint8Array(0);

  constructor(encoding: string) {
    const { encoding: name } = strictDecoder(encoding);
    this.#decoder = new TextDecoder(name);
    this.#written = WRITTEN_REPLACEMENT[name] ?? [];
  }

  async decode(part?: Uint8Array): Promise<string> {
    const text = part ? this.#decoder.decode(part, { stream: true }) : this.#decoder.decode();
    const met = count(text, REPLACEMENT);
    this.replaced += met;
    if (part && this.#written.length > 0) this.#excuseWritten(part, met);
    this.bytes += part?.length ?? 0;
    return text;
  }

  /** A U+FFFD that the source itself holds replaces nothing. */
  #excuseWritten(part: Uint8Array, met: number): void {
    const { length } = this.#written;
    const joined = new Uint8Array(this.#before.length + part.length);
    joined.set(this.#before);
    joined.set(part, this.#before.length);
    const origin = this.bytes - this.#before.length;
    for (let at = 0; met > 0 && at + length <= joined.length; at++) {
      if (length === 2 && (origin + at) % 2 === 1) continue;
      if (this.#written.every((byte, index) => joined[at + index] === byte)) this.replaced--;
    }
    this.#before = joined.slice(Math.max(0, joined.length - length + 1));
  }
}

/** How U+FFFD is written in the encodings that have it. */
const WRITTEN_REPLACEMENT: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbf, 0xbd],
  'utf-16le': [0xfd, 0xff],
  'utf-16be': [0xff, 0xfd],
  gb18030: [0x84, 0x31, 0xa4, 0x37],
  gbk: [0x84, 0x31, 0xa4, 0x37],
};

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}
