/** The files of a drop; folders are walked. To be called while the drop is being handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // The items are gone once the handler has returned.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) return [...transfer.files];
  const found: PlacedFile[] = [];
  for (const entry of entries) if (entry) await walk(entry, found);
  return namedApart(found);
}

/** A file, and where in the drop it was found, such as `/exports/2024/05.csv`. */
export interface PlacedFile {
  readonly file: File;
  readonly path: string;
}

/** Files of different folders that have the same name are called by their paths. */
export function namedApart(found: readonly PlacedFile[]): File[] {
  const times = new Map<string, number>();
  for (const { file } of found) times.set(file.name, (times.get(file.name) ?? 0) + 1);
  return found.map(({ file, path }) =>
    times.get(file.name) === 1
      ? file
      : new File([file], path.replace(/^\//, ''), { type: file.type, lastModified: file.lastModified }),
  );
}

async function walk(entry: FileSystemEntry, found: PlacedFile[], inside = false): Promise<void> {
  if (isDirectory(entry)) {
    for (const child of await children(entry)) await walk(child, found, true);
  } else if (!(inside && entry.name.startsWith('.'))) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push({ file, path: entry.fullPath });
  }
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** In the order of their names. */
async function children(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // Browsers give a hundred at a time, and none when there are no more.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
    all.push(...some);
  }
}
