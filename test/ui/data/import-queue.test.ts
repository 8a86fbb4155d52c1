import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CallOptions, Client } from '../../../src/client/client';
import { ClienteleError } from '../../../src/contract/errors';
import type { ImportOptions, ImportPreview, ImportReport } from '../../../src/contract/tables';
import { plainDialect } from '../../dialects';
import type { ImportItem } from '../../../src/ui/pages/data/import-item-state.svelte';
import { ImportQueue } from '../../../src/ui/pages/data/import-queue-state.svelte';

const detected = plainDialect({});

/** Files whose names begin alike have the same columns. */
function preview(file: File): ImportPreview {
  const name = file.name.slice(0, 1);
  return {
    name: file.name,
    bytes: file.size,
    detected,
    columns: [{ name, originalName: name, type: 'text' }],
    rows: [],
    sampled: { rows: 0, rejected: 0 },
    warnings: [],
  };
}

function report(file: File): ImportReport {
  const rejected = { count: 0, rows: [] };
  return {
    tableId: `t_${file.name}`,
    name: file.name,
    rowCount: 1,
    bytes: 1,
    ms: 1,
    columns: [],
    rejected,
    warnings: [],
    detected,
  };
}

/** A client whose imports end when they are told to, or when they are cancelled. */
function fakeClient() {
  const ends = new Map<string, (error?: Error) => void>();
  const importTable = vi.fn(
    (source: File | File[], { signal }: ImportOptions & CallOptions) =>
      new Promise<ImportReport>((resolve, reject) => {
        const file = Array.isArray(source) ? source[0]! : source;
        ends.set(file.name, (error) => (error ? reject(error) : resolve(report(file))));
        signal?.addEventListener('abort', () => reject(new ClienteleError('cancelled', 'Cancelled.')));
      }),
  );
  const previewTable = vi.fn<(file: File, options: ImportOptions) => Promise<ImportPreview>>((file) =>
    Promise.resolve(preview(file)),
  );
  return { client: { importTable, previewTable } as unknown as Client, importTable, previewTable, ends };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function queueOf(...names: string[]) {
  const fake = fakeClient();
  const queue = new ImportQueue(fake.client);
  const files = queue.add(names.map((name) => new File(['a\n1\n'], name)));
  await settled();
  return { ...fake, queue, files };
}

const stages = (queue: ImportQueue) => queue.items.map(({ stage }) => stage);

describe('ImportQueue', () => {
  test('imports one file after the other', async () => {
    const { queue, files, ends, importTable } = await queueOf('a', 'b');
    const all = queue.import(files);
    expect(stages(queue)).toEqual(['importing', 'waiting']);
    ends.get('a')?.();
    await settled();
    expect(stages(queue)).toEqual(['imported', 'importing']);
    expect(importTable).toHaveBeenCalledTimes(2);
    ends.get('b')?.();
    await all;
    expect(stages(queue)).toEqual(['imported', 'imported']);
    expect(queue.lastImported).toBe(files[1]);
  });

  test('goes on after a file that fails, and keeps its error', async () => {
    const { queue, files, ends } = await queueOf('a', 'b');
    const all = queue.import(files);
    ends.get('a')?.(new ClienteleError('file-encoding', 'wrong'));
    await settled();
    ends.get('b')?.();
    await all;
    expect(stages(queue)).toEqual(['failed', 'imported']);
    expect(files[0]?.importing.error).toMatchObject({ code: 'file-encoding' });
    expect(queue.open).toEqual([files[0]]);
  });

  test('a cancelled file is as before, and the next one is imported', async () => {
    const { queue, files, ends } = await queueOf('a', 'b');
    const all = queue.import(files);
    files[0]?.cancel();
    await settled();
    expect(stages(queue)).toEqual(['review', 'importing']);
    ends.get('b')?.();
    await all;
  });

  test('a file that was taken out of the line while it waited is not imported', async () => {
    const { queue, files, ends, importTable } = await queueOf('a', 'b');
    const all = queue.import(files);
    files[1]?.cancel();
    ends.get('a')?.();
    await all;
    expect(stages(queue)).toEqual(['imported', 'review']);
    expect(importTable).toHaveBeenCalledTimes(1);
  });

  test('a file whose preview failed is left out of an import of all', async () => {
    const { queue, previewTable, client } = await queueOf();
    previewTable.mockRejectedValueOnce(new ClienteleError('file-empty', 'empty'));
    const files = queue.add([new File([], 'empty')]);
    await settled();
    await queue.import(files);
    expect(stages(queue)).toEqual(['review']);
    expect(client.importTable).not.toHaveBeenCalled();
  });

  test('after a file comes the next to be looked at, never one that failed', async () => {
    const { queue, files, ends, previewTable } = await queueOf('a', 'b', 'c');
    previewTable.mockRejectedValueOnce(new ClienteleError('file-empty', 'empty'));
    queue.add([new File([], 'empty')]);
    await settled();
    const first = queue.import(files.slice(0, 1));
    ends.get('a')?.(new ClienteleError('file-encoding', 'wrong'));
    await first;
    expect(queue.open.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'empty']);
    expect(queue.after(files[1]!)).toBe(files[2]);
    queue.remove(files[2]!);
    expect(queue.after(files[1]!)).toBeUndefined();
  });

  test('clearing the reports keeps the files that are not imported', async () => {
    const { queue, files, ends } = await queueOf('a', 'b');
    const one = queue.import(files.slice(0, 1));
    ends.get('a')?.();
    await one;
    queue.clearReports();
    expect(queue.items).toEqual([files[1]]);
  });
});

test('what is chosen for a file is previewed at once and imported', async () => {
  const { queue, files, ends, previewTable, importTable } = await queueOf('a');
  files[0]?.choose({ encoding: 'big5' });
  files[0]?.rename('shop');
  expect(previewTable).toHaveBeenLastCalledWith(files[0]?.file, { encoding: 'big5' });
  await settled();
  const all = queue.import(files);
  expect(importTable).toHaveBeenCalledWith(files[0]?.file, expect.objectContaining({ encoding: 'big5', name: 'shop' }));
  ends.get('a')?.();
  await all;
});

test('resetting goes back to what is detected and keeps the name', async () => {
  const { files, previewTable } = await queueOf('a');
  files[0]?.rename('shop');
  files[0]?.choose({ header: false });
  files[0]?.reset();
  expect(previewTable).toHaveBeenLastCalledWith(files[0]?.file, { name: 'shop' });
});

describe('files of the same shape', () => {
  const names = (item: ImportItem | undefined) => item?.files.map(({ name }) => name);

  test('that come together are appended into one table, in the order of their names', async () => {
    const { queue, ends, importTable } = await queueOf('day-10.csv', 'day-9.csv', 'other.csv');
    expect(queue.items.map(names)).toEqual([['day-9.csv', 'day-10.csv'], ['other.csv']]);
    expect(queue.items[0]?.name).toBe('day');
    const all = queue.import(queue.items.slice(0, 1));
    expect(importTable).toHaveBeenCalledWith(queue.items[0]?.files, expect.objectContaining({ name: 'day' }));
    ends.get('day-9.csv')?.();
    await all;
    expect(queue.items[0]?.report).not.toBeNull();
  });

  test('that come one after the other are only proposed', async () => {
    const { queue } = await queueOf('day-1.csv');
    queue.add([new File(['a'], 'day-2.csv')]);
    await settled();
    expect(queue.items.map(names)).toEqual([['day-1.csv'], ['day-2.csv']]);
    const [proposal] = queue.appendable;
    queue.append(proposal!);
    expect(queue.items.map(names)).toEqual([['day-1.csv', 'day-2.csv']]);
    await settled();
    expect(queue.appendable).toEqual([]);
  });

  test('are previewed one at a time, whichever is chosen, and all are looked at again when they are read otherwise', async () => {
    const { queue, previewTable, importTable } = await queueOf('day-1.csv', 'day-2.csv', 'day-3.csv');
    const [item] = queue.items;
    const [first, second] = item!.files;
    expect([...item!.previews.keys()]).toEqual(item!.files);
    const looks = previewTable.mock.calls.length;
    item!.show(second!);
    await settled();
    expect(item!.preview?.name).toBe('day-2.csv');
    expect([item!.file, item!.name, previewTable.mock.calls.length]).toEqual([second, 'day', looks + 1]);
    previewTable.mockImplementation((file) =>
      file === first ? Promise.reject(new ClienteleError('file-encoding', 'wrong')) : Promise.resolve(preview(file)),
    );
    item!.choose({ encoding: 'big5' });
    await settled();
    expect(item!.previews.get(first!)).toBeNull();
    expect(item!.previews.get(second!)?.name).toBe('day-2.csv');
    expect(item!.previews.size).toBe(3);
    void queue.import([item!]);
    expect(importTable).toHaveBeenCalledWith(item!.files, expect.objectContaining({ encoding: 'big5' }));
  });

  test('can be taken out one by one, and all at once', async () => {
    const { queue } = await queueOf('day-1.csv', 'day-2.csv', 'day-3.csv');
    const [together] = queue.items;
    queue.separate(together!, together!.files[1]);
    expect(queue.items.map(names)).toEqual([['day-1.csv', 'day-3.csv'], ['day-2.csv']]);
    expect(queue.items[0]?.name).toBe('day');
    queue.separate(queue.items[0]!);
    expect(queue.items.map(names)).toEqual([['day-1.csv'], ['day-3.csv'], ['day-2.csv']]);
  });

  test('one for which something was chosen meanwhile stays by itself', async () => {
    const { client } = fakeClient();
    const queue = new ImportQueue(client);
    const [first] = queue.add(['day-1.csv', 'day-2.csv', 'day-3.csv'].map((name) => new File(['a'], name)));
    first?.choose({ delimiter: ';' });
    await settled();
    expect(queue.items.map(names)).toEqual([['day-1.csv'], ['day-2.csv', 'day-3.csv']]);
  });
});

describe('an import that the page did not outlive', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };

  beforeEach(() => {
    kept.clear();
    vi.stubGlobal('sessionStorage', storage);
    return () => vi.unstubAllGlobals();
  });

  test('is told once when the page is opened again', async () => {
    const { queue, files, client } = await queueOf('a', 'b');
    void queue.import(files);
    expect(new ImportQueue(client).interrupted).toEqual(['a', 'b']);
    expect(new ImportQueue(client).interrupted).toEqual([]);
  });

  test('is not told of one that ended', async () => {
    const { queue, files, ends, client } = await queueOf('a');
    const all = queue.import(files);
    ends.get('a')?.();
    await all;
    expect(new ImportQueue(client).interrupted).toEqual([]);
  });
});
