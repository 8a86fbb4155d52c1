import * as v from 'valibot';

/** A whole number within bounds. */
export const count = (most: number, least = 1) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** Different columns by name. */
export const columnNames = v.optional(
  v.pipe(
    v.array(v.string()),
    v.minLength(1),
    v.check((names) => new Set(names).size === names.length, 'Each column may be named once.'),
  ),
);

/** What every grouping of rows by columns is told. */
export const segmentColumnsParameters = {
  table: v.string(),
  columns: columnNames,
  scale: v.optional(v.picklist(['none', 'minmax', 'zscore']), 'zscore'),
  seed: v.optional(v.pipe(v.number(), v.integer()), 42),
};

/** What every grouping that makes a table of labels is told besides. */
export const labellingParameters = {
  ...segmentColumnsParameters,
  value: v.optional(v.string()),
  preview: v.optional(v.boolean(), false),
};

/** The table that carries segments, and its column where that is named. */
export const labelsOfTable = v.strictObject({ table: v.string(), column: v.optional(v.string()) });

/** The same, or the id of the table alone. */
export const labelsParameter = v.union([
  v.pipe(
    v.string(),
    v.transform((table): v.InferOutput<typeof labelsOfTable> => ({ table })),
  ),
  labelsOfTable,
]);
