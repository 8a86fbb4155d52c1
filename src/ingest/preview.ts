import type { ImportOptions, ImportPreview } from '../contract/tables';
import { buildColumn } from './build-column';
import { cellsOf } from './bytes/cells-of';
import { dialectOf } from './dialect';
import { evidenceOf, readingFrom } from './evidence';
import { importRoles } from './import-roles';
import { openSource } from './open-source';
import { sourceName } from './source-name';
import { understandFile } from './understand';
import { findingWarnings, replacedWarning } from './warnings';

const PREVIEW_ROWS = 50;

/**
 * What an import of this file with these options would make of it, judged by its first megabyte.
 * @throws ClienteleError as the import would
 */
export async function previewDelimited(
  source: Blob,
  options: ImportOptions,
  pause: () => Promise<void> = async () => undefined,
): Promise<ImportPreview> {
  const understanding = await understandFile(await openSource(source, options, pause), options, pause);
  const { names, originals, hints } = understanding;
  const { rows } = understanding;
  const cells = cellsOf(rows);
  const columns = evidenceOf([understanding]).map((evidence, index) => {
    const reading = readingFrom(evidence, hints[index]!);
    return { reading, built: buildColumn(cells, index, reading).built };
  });
  const roles = importRoles(understanding, columns, rows.length, options);
  const dateFormats = Object.fromEntries(
    columns.flatMap(({ built }, index) => (built.dateFormat ? [[names[index]!, built.dateFormat]] : [])),
  );
  return {
    name: options.name ?? sourceName(source),
    bytes: source.size,
    detected: dialectOf(understanding, dateFormats),
    columns: columns.map(({ reading }, index) => {
      const role = roles.get(index);
      return { name: names[index]!, originalName: originals[index]!, type: reading.type, ...(role && { role }) };
    }),
    rows: rows.slice(0, PREVIEW_ROWS),
    sampled: understanding.sampled,
    warnings: [
      ...understanding.warnings,
      ...replacedWarning(understanding),
      ...columns.flatMap(({ built }, index) => findingWarnings(names[index]!, built.findings, hints[index]!)),
    ],
  };
}
