/** A ZIP archive of deflated files, written independently of the reader: APPNOTE 6.3 by the byte. */
export async function zipFile(files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): Promise<Blob> {
  const body: BlobPart[] = [];
  const directory: BlobPart[] = [];
  let at = 0;
  let directorySize = 0;
  for (const [path, contents] of Object.entries(files)) {
    const name = new TextEncoder().encode(path);
    const raw = new Blob([contents]);
    const packed = await new Response(raw.stream().pipeThrough(new CompressionStream('deflate-raw'))).blob();
    const common = [...u16(20), ...u16(0x0800), ...u16(8), ...u32(0), ...u32(0), ...u32(packed.size), ...u32(raw.size)];
    const local = Uint8Array.from([...u32(0x04034b50), ...common, ...u16(name.length), ...u16(0)]);
    const central = Uint8Array.from([
      ...[...u32(0x02014b50), ...u16(20), ...common, ...u16(name.length), ...u16(0), ...u16(0)],
      ...[...u16(0), ...u16(0), ...u32(0), ...u32(at)],
    ]);
    body.push(local, name, packed);
    directory.push(central, name);
    at += local.length + name.length + packed.size;
    directorySize += central.length + name.length;
  }
  const count = Object.keys(files).length;
  const end = [
    ...u32(0x06054b50),
    ...u32(0),
    ...u16(count),
    ...u16(count),
    ...u32(directorySize),
    ...u32(at),
    ...u16(0),
  ];
  return new Blob([...body, ...directory, Uint8Array.from(end)]);
}

const u16 = (value: number): number[] => [value & 0xff, value >> 8];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
