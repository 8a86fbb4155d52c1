import { corruptFile, type ContainerFormat } from './container-errors';
import { inflated, type InflateLimits, type Pause } from './inflate';

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const END_LOCATOR_64 = 0x07064b50;
const END_RECORD_64 = 0x06064b50;
const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_HEADER_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const ZIP_64_EXTRA = 1;
const IN_EXTRA = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const LARGEST_DIRECTORY = 67_108_864;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressedSize: number;
  /** As the archive says: whoever inflates the entry must not trust it. */
  readonly size: number;
  /** Of the local header. */
  readonly offset: number;
}

/**
 * The entries of a ZIP archive, folders left out, by its central directory (APPNOTE 6.3, sections 4.3.12 to 4.3.16).
 * @throws ClienteleError `file-corrupt`
 */
export async function zipEntries(source: Blob): Promise<ZipEntry[]> {
  const { offset, size } = await directoryPlace(source);
  if (size > LARGEST_DIRECTORY || offset + size > source.size) throw corruptFile('zip', undefined, source.size);
  const view = await viewOf(source, offset, size);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + CENTRAL_HEADER_BYTES <= view.byteLength && view.getUint32(at, true) === CENTRAL_HEADER) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + CENTRAL_HEADER_BYTES + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw corruptFile('zip', undefined, offset + at);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + CENTRAL_HEADER_BYTES, nameLength));
    if (!name.endsWith('/')) {
      entries.push({
        name,
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        ...sizes(view, at, at + CENTRAL_HEADER_BYTES + nameLength, extraLength),
      });
    }
    at = next;
  }
  return entries;
}

/** The contents of an entry. @throws ClienteleError `file-corrupt`, `file-too-large` */
export async function unzipped(
  source: Blob,
  entry: ZipEntry,
  format: ContainerFormat,
  limits: InflateLimits,
  pause: Pause,
): Promise<Blob> {
  const header = await viewOf(source, entry.offset, LOCAL_HEADER_BYTES);
  if (header.byteLength < LOCAL_HEADER_BYTES || header.getUint32(0, true) !== LOCAL_HEADER || entry.encrypted) {
    throw corruptFile(format, undefined, entry.offset);
  }
  const from = entry.offset + LOCAL_HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = source.slice(from, from + entry.compressedSize);
  if (packed.size < entry.compressedSize) throw corruptFile(format, undefined, source.size);
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw corruptFile(format, undefined, entry.offset);
  return inflated(packed, 'deflate-raw', format, limits, pause);
}

async function directoryPlace(source: Blob): Promise<{ offset: number; size: number }> {
  const from = Math.max(0, source.size - END_RECORD_BYTES - LONGEST_COMMENT);
  const view = await viewOf(source, from, source.size - from);
  for (let at = view.byteLength - END_RECORD_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const offset = view.getUint32(at + 16, true);
    if (offset !== IN_EXTRA) return { offset, size: view.getUint32(at + 12, true) };
    if (at < 20 || view.getUint32(at - 20, true) !== END_LOCATOR_64) break;
    const end = await viewOf(source, Number(view.getBigUint64(at - 12, true)), 56);
    if (end.byteLength < 56 || end.getUint32(0, true) !== END_RECORD_64) break;
    return { offset: Number(end.getBigUint64(48, true)), size: Number(end.getBigUint64(40, true)) };
  }
  throw corruptFile('zip', undefined, source.size);
}

/** Sizes that need more than 32 bits stand in an extra field, in this order, those alone. */
function sizes(
  view: DataView,
  header: number,
  extra: number,
  extraLength: number,
): Pick<ZipEntry, 'size' | 'compressedSize' | 'offset'> {
  const written = [header + 24, header + 20, header + 42].map((at) => view.getUint32(at, true));
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP_64_EXTRA) continue;
    let wide = at + 4;
    for (const [index, value] of written.entries()) {
      if (value !== IN_EXTRA || wide + 8 > view.byteLength) continue;
      written[index] = Number(view.getBigUint64(wide, true));
      wide += 8;
    }
  }
  const [size, compressedSize, offset] = written as [number, number, number];
  return { size, compressedSize, offset };
}

async function viewOf(source: Blob, from: number, length: number): Promise<DataView> {
  return new DataView(await source.slice(from, from + length).arrayBuffer());
}
