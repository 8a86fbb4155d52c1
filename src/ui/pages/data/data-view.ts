import type { ImportStage } from './import-item-state.svelte';

export type DataView = 'loading' | 'review' | 'table' | 'unknown' | 'welcome' | 'tables' | 'joins';

interface Situation {
  /** Stage of the file in the address, if it is here. */
  readonly file: ImportStage | undefined;
  /** Id of the table in the address. */
  readonly asked: string | undefined;
  /** Whether that table exists. */
  readonly found: boolean;
  /** Whether the tables have been read. */
  readonly loaded: boolean;
  /** Whether the address asks how the tables fit together. */
  readonly joins: boolean;
  /** Neither tables nor files. */
  readonly empty: boolean;
}

/** Which of its faces the page shows. A file that is on its way, or imported, is shown among the tables. */
export function dataView({ file, asked, found, loaded, joins, empty }: Situation): DataView {
  if (file === 'review' || file === 'failed') return 'review';
  if (!loaded) return 'loading';
  if (joins && !empty) return 'joins';
  if (found) return 'table';
  if (asked !== undefined && !empty) return 'unknown';
  return empty ? 'welcome' : 'tables';
}
