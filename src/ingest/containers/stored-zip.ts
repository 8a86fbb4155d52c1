const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const NAMES_IN_UTF8 = 0x0800;

/**
 * A ZIP archive of files that are not compressed (APPNOTE 6.3), without checksums: for a reader at hand, not to keep.
 * @param files contents by name, less than 4 GB together
 */
export function storedZip(files: ReadonlyMap<string, Blob>): Blob {
  const locals: BlobPart[] = [];
  const centrals: BlobPart[] = [];
  let offset = 0;
  let directoryBytes = 0;
  for (const [path, contents] of files) {
    const name = new TextEncoder().encode(path);
    const local = record(30, [0, LOCAL_HEADER], [18, contents.size], [22, contents.size]);
    local.setUint16(6, NAMES_IN_UTF8, true);
    local.setUint16(26, name.length, true);
    locals.push(local, name, contents);
    const central = record(46, [0, CENTRAL_HEADER], [20, contents.size], [24, contents.size], [42, offset]);
    central.setUint16(8, NAMES_IN_UTF8, true);
    central.setUint16(28, name.length, true);
    centrals.push(central, name);
    offset += local.byteLength + name.length + contents.size;
    directoryBytes += central.byteLength + name.length;
  }
  const end = record(22, [0, END_RECORD], [12, directoryBytes], [16, offset]);
  end.setUint16(8, files.size, true);
  end.setUint16(10, files.size, true);
  return new Blob([...locals, ...centrals, end]);
}

function record(length: number, ...fields: readonly (readonly [at: number, value: number])[]): DataView<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, value] of fields) view.setUint32(at, value, true);
  return view;
}
