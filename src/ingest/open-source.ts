import type { ImportOptions } from '../contract/tables';
import { gunzipped } from './containers/gzip';
import { INFLATE_LIMITS, type Pause } from './containers/inflate';
import type { OpenedSource } from './containers/opened-source';
import { WORKBOOK } from './containers/workbook-sheets';
import { unzipped, zipEntries } from './containers/zip-directory';
import { archiveKind, binaryKind, refuseBinary, SIGNATURE_BYTES, type FileKind } from './file-kind';

export type { OpenedSource } from './containers/opened-source';

const TEXT_NAME = /\.(csv|tsv|tab|psv|txt|dat)$/i;
/** What archivers add of themselves. */
const HIDDEN = /(^|\/)(__MACOSX\/|\.)/;

/**
 * Takes a file for what its first bytes say, whatever its name: text as it is, gzip inflated, one sheet of a workbook,
 * a Parquet file, or the one text file of a ZIP archive, each as delimited text.
 * @throws ClienteleError `file-not-text` naming the kind, `file-corrupt`, `file-too-large`, `sheet-not-found`
 */
export async function openSource(
  source: Blob,
  { sheet }: Pick<ImportOptions, 'sheet'>,
  pause: Pause = async () => undefined,
): Promise<OpenedSource> {
  const kind = await kindOf(source);
  if (kind?.format !== 'gzip') return openContents(source, kind, sheet, pause);
  const inflated = await gunzipped(source, pause);
  return { ...(await openContents(inflated, await kindOf(inflated), sheet, pause)), gzip: true };
}

async function openContents(
  source: Blob,
  kind: FileKind | null,
  sheet: string | undefined,
  pause: Pause,
): Promise<OpenedSource> {
  if (kind === null) return { blob: source, format: 'text', gzip: false };
  if (kind.format === 'zip') return openZip(source, sheet, pause);
  if (kind.format === 'parquet') {
    const { openParquet } = await import('./containers/parquet');
    return openParquet(source, pause);
  }
  return refuseBinary(kind);
}

async function openZip(source: Blob, sheet: string | undefined, pause: Pause): Promise<OpenedSource> {
  const entries = await zipEntries(source);
  if (entries.some(({ name }) => name === WORKBOOK)) {
    const { openXlsx } = await import('./containers/xlsx');
    return openXlsx(source, entries, sheet, pause);
  }
  const [only, ...others] = entries.filter(({ name }) => !HIDDEN.test(name));
  if (!only || others.length > 0 || !TEXT_NAME.test(only.name)) {
    refuseBinary(archiveKind(entries.map(({ name }) => name)));
  }
  if (only.encrypted) refuseBinary({ format: 'locked', name: 'ZIP archive that a password protects' });
  const blob = await unzipped(source, only, 'zip', INFLATE_LIMITS, pause);
  return { blob, format: 'text', gzip: true };
}

async function kindOf(source: Blob): Promise<FileKind | null> {
  return binaryKind(new Uint8Array(await source.slice(0, SIGNATURE_BYTES).arrayBuffer()));
}
