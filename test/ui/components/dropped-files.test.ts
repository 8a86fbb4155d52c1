import { expect, test } from 'vitest';
import { droppedFiles, namedApart } from '../../../src/ui/components/dropped-files';

/** A folder as a browser hands it out: children two at a time. */
function folder(fullPath: string, children: readonly object[]): object {
  const name = fullPath.split('/').at(-1)!;
  const createReader = (): object => {
    let from = 0;
    return {
      readEntries: (give: (entries: readonly object[]) => void) => {
        give(children.slice(from, from + 2));
        from += 2;
      },
    };
  };
  return { name, fullPath, isDirectory: true, createReader };
}

function file(fullPath: string): object {
  const name = fullPath.split('/').at(-1)!;
  return { name, fullPath, isDirectory: false, file: (give: (file: File) => void) => give(new File(['a'], name)) };
}

const dropOf = (...entries: object[]): DataTransfer =>
  ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files: [] }) as unknown as DataTransfer;

test('a dropped folder is walked to its end, in the order of names; hidden files are left', async () => {
  const inner = folder('/till/2025', [file('/till/2025/1.csv')]);
  const till = folder('/till', [
    file('/till/10.csv'),
    file('/till/9.csv'),
    file('/till/.DS_Store'),
    inner,
    file('/till/8.csv'),
  ]);
  const files = await droppedFiles(dropOf(till, file('/alone.csv')));
  expect(files.map(({ name }) => name)).toEqual(['8.csv', '9.csv', '10.csv', '1.csv', 'alone.csv']);
});

test('without a folder the files are as they were dropped', async () => {
  const dropped = new File(['a'], 'a.csv');
  const transfer = { items: [{ webkitGetAsEntry: () => file('/a.csv') }], files: [dropped] };
  expect(await droppedFiles(transfer as unknown as DataTransfer)).toEqual([dropped]);
});

test('files of the same name are told apart by their folders', () => {
  const found = ['/jan/day.csv', '/feb/day.csv', '/jan/all.csv'].map((path) => ({
    file: new File(['a'], path.split('/').at(-1)!),
    path,
  }));
  expect(namedApart(found).map(({ name }) => name)).toEqual(['jan/day.csv', 'feb/day.csv', 'all.csv']);
});
