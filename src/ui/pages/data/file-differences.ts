import type { ImportPreview } from '../../../contract/tables';
import { i18n, t } from '../../preferences/i18n-state.svelte';
import { delimiterText, escapeText, headerText, quoteText } from './dialect-text';
import { encodingName } from './encodings';
import type { ImportItem } from './import-item-state.svelte';
import { formatText } from './reading-facts';
import { typeText } from './role-text';

/** Names that are told of the columns by which files differ. */
const TOLD = 5;

/** A file that is written otherwise than another, and how. */
export interface FileDifference {
  readonly file: File;
  readonly differences: readonly string[];
}

/** The files of an item that are written otherwise than its first; those not looked at yet are left out. */
export function differingFiles({ files, previews }: Pick<ImportItem, 'files' | 'previews'>): FileDifference[] {
  const first = previews.get(files[0]!);
  if (!first) return [];
  return files.slice(1).flatMap((file) => {
    const preview = previews.get(file);
    if (preview === undefined) return [];
    const differences = preview ? fileDifferences(first, preview) : [t('data.differs.unreadable')];
    return differences.length > 0 ? [{ file, differences }] : [];
  });
}

/** Other items that are no part of this table although they share most names of columns, and how their columns differ. */
export function almostAlike(
  item: Pick<ImportItem, 'preview'>,
  others: readonly Pick<ImportItem, 'preview' | 'file'>[],
): FileDifference[] {
  const { preview } = item;
  if (!preview) return [];
  const { names } = namesOf(preview);
  return others.flatMap((other) => {
    if (other === item || !other.preview) return [];
    const theirs = namesOf(other.preview);
    const shared = names.filter((name) => theirs.known.has(name)).length;
    if (2 * shared <= Math.max(names.length, theirs.names.length)) return [];
    const differences = columnDifferences(preview, other.preview);
    return differences.length > 0 ? [{ file: other.file, differences }] : [];
  });
}

/** How a file is written otherwise than another of the same table, a sentence a difference; none where they are alike. */
export function fileDifferences(first: ImportPreview, other: ImportPreview): string[] {
  return [...columnDifferences(first, other), ...dialectDifferences(first, other), ...valueDifferences(first, other)];
}

/** How the columns of two files differ: what only one has, or their order. */
function columnDifferences(first: ImportPreview, other: ImportPreview): string[] {
  const [{ names, known }, { names: others, known: knownOthers }] = [namesOf(first), namesOf(other)];
  if (names.length === 0 || others.length === 0) {
    const [columns, expected] = [other.columns.length, first.columns.length];
    return columns === expected ? [] : [t('data.differs.count', { columns, expected })];
  }
  const lacking = names.filter((name) => !knownOthers.has(name));
  const added = others.filter((name) => !known.has(name));
  if (lacking.length === 0 && added.length === 0) {
    return names.some((name, index) => name !== others[index]) ? [t('data.differs.order')] : [];
  }
  return [
    ...(lacking.length > 0 ? [t('data.differs.lacking', listed(lacking))] : []),
    ...(added.length > 0 ? [t('data.differs.added', listed(added))] : []),
  ];
}

interface ColumnNames {
  readonly names: readonly string[];
  readonly known: ReadonlySet<string>;
}

/** Every preview is held against many others, and may have thousands of columns. */
const namesOfPreviews = new WeakMap<ImportPreview, ColumnNames>();

/** The names of its columns as the file has them; none where it names none. */
function namesOf(preview: ImportPreview): ColumnNames {
  let found = namesOfPreviews.get(preview);
  if (!found) {
    const { columns, detected } = preview;
    const names = detected.header === false ? [] : columns.map(({ originalName }) => originalName.trim());
    namesOfPreviews.set(preview, (found = { names, known: new Set(names) }));
  }
  return found;
}

function dialectDifferences({ detected: first }: ImportPreview, { detected: other }: ImportPreview): string[] {
  if (first.format !== other.format) {
    return [t('data.differs.format', { what: formatText(other) || t('data.facts.text') })];
  }
  if (first.format !== 'text') return [];
  const differences: string[] = [];
  if (first.encoding !== other.encoding) {
    differences.push(t('data.differs.encoding', { what: encodingName(other.encoding) }));
  }
  if (first.delimiter !== other.delimiter) {
    differences.push(t('data.differs.delimiter', { what: delimiterText(other.delimiter) }));
  }
  if (first.quote !== other.quote) differences.push(t('data.differs.quote', { what: quoteText(other.quote) }));
  if (first.escape !== other.escape) differences.push(t('data.differs.escape', { what: escapeText(other.escape) }));
  if (first.header !== other.header) differences.push(t('data.differs.header', { what: headerText(other.header) }));
  return differences;
}

/** Columns of one name that look like another type, or whose dates are written otherwise. */
function valueDifferences(first: ImportPreview, other: ImportPreview): string[] {
  const types = new Map(first.columns.map(({ name, type }) => [name, type]));
  const [formats, usualFormats] = [dateFormats(other), dateFormats(first)];
  return other.columns.flatMap(({ name, type }) => {
    const expected = types.get(name);
    if (expected === undefined) return [];
    if (type !== expected) {
      return [t('data.differs.type', { column: name, type: typeText(type), expected: typeText(expected) })];
    }
    const [format, usual] = [formats.get(name), usualFormats.get(name)];
    return format && usual && format !== usual ? [t('data.differs.dates', { column: name, format, usual })] : [];
  });
}

/** Of dates that can be read in one way only; those that could be day-first or month-first go by the others. */
function dateFormats({ detected, warnings }: ImportPreview): Map<string, string> {
  const formats = new Map(Object.entries(detected.dateFormats));
  for (const { code, column } of warnings) {
    if (code === 'date-ambiguous' && column !== undefined) formats.delete(column);
  }
  return formats;
}

function listed(names: readonly string[]): { names: string; columns: number; more: number } {
  const told = new Intl.ListFormat(i18n.locale, { type: 'unit' }).format(
    names.slice(0, TOLD).map((name) => `“${name}”`),
  );
  return { names: told, columns: names.length, more: Math.max(0, names.length - TOLD) };
}
