import type { ImportOptions } from '../../contract/tables';
import type { ColumnHints } from '../../domain/table/reading';

/** A file as the delimited text that it is or holds, and what is known of that text without guessing. */
export interface OpenedSource {
  readonly blob: Blob;
  readonly format: 'text' | 'xlsx' | 'parquet';
  /** Whether it was inflated first: out of a gzip file, or a ZIP archive of one file. */
  readonly gzip: boolean;
  /** Of a workbook: the sheet that was read, and all that it has. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  /** How the text is written; comes before what the user or a guess says. */
  readonly written?: Pick<
    ImportOptions,
    'encoding' | 'delimiter' | 'quote' | 'escape' | 'comment' | 'header' | 'headerRows'
  >;
  /** What the format knows of the cells of each column, by place. */
  readonly hints?: readonly Partial<ColumnHints>[];
}

/** How `CsvText` writes. */
export const WRITTEN_CSV = { encoding: 'utf-8', delimiter: ',', quote: '"', escape: null } as const;
