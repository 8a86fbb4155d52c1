import { ClienteleError } from '../contract/errors';
import type { ImportSource } from './import-source';

/**
 * Whether files can follow one another in one table: the same names of columns in the same order, or the same number of
 * columns where they have no names.
 * @throws ClienteleError `files-differ` naming the first file that does not go with the first
 */
export function checkSameColumns(sources: readonly Pick<ImportSource, 'name' | 'understanding'>[]): void {
  const [first, ...others] = sources;
  if (!first) throw new ClienteleError('missing-parameter', 'No file was given.', { parameter: 'source' });
  const { names, shape } = first.understanding;
  for (const { name, understanding } of others) {
    const same =
      understanding.shape.headerRows > 0 === shape.headerRows > 0 &&
      understanding.names.length === names.length &&
      understanding.names.every((column, index) => column === names[index]);
    if (same) continue;
    const lacking = names.filter((column) => !understanding.names.includes(column));
    const added = understanding.names.filter((column) => !names.includes(column));
    throw new ClienteleError(
      'files-differ',
      `"${name}" does not have the columns of "${first.name}": ${understanding.names.slice(0, 20).join(', ')}. Import it as a table of its own.`,
      { file: name, first: first.name, lacking: lacking.slice(0, 20).join(', '), added: added.slice(0, 20).join(', ') },
    );
  }
}
