import { expect, it } from 'vitest';
import type { ColumnType } from '../../src/contract/tables';
import type { ColumnHints } from '../../src/domain/table/reading';
import { rereadColumn } from '../../src/ingest/reread';
import { imported, MemorySink, parserOf, patientHooks } from './imported';

const hintsFor = (forced: ColumnType): ColumnHints => ({
  forced,
  identifier: false,
  measure: false,
  prefers: { decimal: '.', dayFirst: false },
});

it('reads a column of several files as another type, in the order of their rows', async () => {
  const files = [
    { name: 'may.csv', file: new Blob(['id,paid\n1,$5\n2,"1,250"\nbroken\n']) },
    { name: 'june.csv', file: new Blob(['id,paid\n3,(7)\n4,\n']) },
  ];
  const table = await imported(files);
  expect(table.cells.get('paid')).toEqual([5, 1250, -7, null]);

  const kept = table.sources.map((read, index) => ({ blob: files[index]!.file, read }));
  const sink = new MemorySink();
  const again = await rereadColumn(kept, 1, hintsFor('text'), sink, patientHooks, parserOf(5));
  expect(again.rowCount).toBe(4);
  expect(again.built.dictionary!.texts()).toEqual(['$5', '1,250', '(7)']);
  expect([...sink.chunks[1]![0]!]).toEqual([0, 1, 2, 0xffff_ffff]);

  const numbers = await rereadColumn(kept, 0, hintsFor('number'), sink, patientHooks);
  expect(numbers.reading.type).toBe('number');
  expect([...sink.chunks[0]![0]!]).toEqual([1, 2, 3, 4]);
});
