/** Parts of the page that are fetched when they are first shown: the first screen does without them. */
export const PARTS = {
  review: () => import('./ReviewView.svelte'),
  table: () => import('./TableView.svelte'),
  tables: () => import('./TablesView.svelte'),
  joins: () => import('./joins/JoinsView.svelte'),
  unknown: () => import('./UnknownTable.svelte'),
  export: () => import('./ExportDialog.svelte'),
};
