import type { Column } from '../../../src/domain/table/column';
import type { Table } from '../../../src/domain/prepare/table';
import golden from '../../golden/prepare.json' with { type: 'json' };

export { golden };

const NAMES = ['tenure', 'spend', 'change', 'visits'] as const;

export const numberColumn = (values: readonly (number | null)[]): Column => ({
  type: 'number',
  values: Float64Array.from(values, (value) => value ?? NaN),
});

export const namedTable = (columns: readonly (number | null)[][]): Table =>
  NAMES.map((name, index) => ({ name, column: numberColumn(columns[index]!) }));

/** The table that scikit-learn was fitted on. */
export const fittedTable = namedTable(golden.table.fitted);
/** The table that it was applied to beside. */
export const otherTable = namedTable(golden.table.other);
export const columnNames: readonly string[] = NAMES;
