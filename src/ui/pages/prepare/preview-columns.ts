import type { PreparedPreview } from '../../../contract/catalogue';
import type { Columns } from '../../../domain/prepare/run-steps';

/** A column of a preview, and where its cells stand in the rows. */
export interface PreviewColumn {
  readonly name: string;
  readonly type: Columns[number]['type'];
  readonly state: 'new' | 'type' | 'kept';
  readonly place: number;
}

/** What the steps have made of each column of a table, in their order. */
export function previewColumns({ columns }: Pick<PreparedPreview, 'columns'>, before: Columns): PreviewColumn[] {
  const types = new Map(before.map(({ name, type }) => [name, type]));
  return columns.map(({ name, type }, place) => {
    const known = types.get(name);
    return { name, type, place, state: known === undefined ? 'new' : known === type ? 'kept' : 'type' };
  });
}

/** Those that are new, or of another type than before, in front of the others. */
export function newFirst(columns: readonly PreviewColumn[]): PreviewColumn[] {
  return [...columns.filter(({ state }) => state !== 'kept'), ...columns.filter(({ state }) => state === 'kept')];
}
