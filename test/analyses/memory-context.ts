import { safeParse } from 'valibot';
import type { Analysis, AnalysisContext, NewColumn, TableReader } from '../../src/analyses/analysis';
import type { AnalysisId } from '../../src/contract/analyses';
import type { Catalogue } from '../../src/contract/catalogue';
import type { Backend } from '../../src/contract/backend';
import { ClienteleError } from '../../src/contract/errors';
import type { Role } from '../../src/contract/tables';
import { cellValue, columnLength, MISSING_BOOLEAN, type Column, type TextColumn } from '../../src/domain/table/column';
import { textColumn } from '../text-column';

export interface MemoryTable {
  readonly name: string;
  readonly columns: readonly NewColumn[];
}

export type Columns = Readonly<Record<string, Column>>;
export type Roles = Readonly<Record<string, Role>>;

/**
 * A context over tables in memory that keeps what an analysis makes and tells. The id of a table is its name, that
 * of a table made is `made-1` and so on. It is cancelled at the tick after `stopAfter`.
 */
export function createMemoryContext(tables: readonly MemoryTable[], stopAfter = Infinity) {
  const made: MemoryTable[] = [];
  const models: Readonly<Record<string, unknown>>[] = [];
  const backends: Backend[] = [];
  const fractions: number[] = [];
  const context: AnalysisContext = {
    async table(tableId) {
      const found = tables.find(({ name }) => name === tableId) ?? made[Number(tableId.replace('made-', '')) - 1];
      if (found) return tableReader(tableId, found);
      throw new ClienteleError('table-not-found', `There is no table "${tableId}".`, { table: tableId });
    },
    createTable: (name, columns) => Promise.resolve(`made-${made.push({ name, columns })}`),
    saveModel: (model) => Promise.resolve(`model-${models.push(model)}`),
    tick: (fraction) => {
      fractions.push(fraction);
      const stop = fractions.length > stopAfter;
      return stop ? Promise.reject(new ClienteleError('cancelled', 'Cancelled.')) : Promise.resolve();
    },
    async drive(steps, from = 0, to = 1) {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        await context.tick(from + (to - from) * step.value);
      }
    },
    usesBackend: (backend) => void backends.push(backend),
  };
  return { context, made, models, backends, fractions };
}

/** A context over one table, `t1`. */
export function memoryContext(columns: Columns, roles: Roles = {}, stopAfter = Infinity) {
  const named = Object.entries(columns).map(([name, column]): NewColumn => ({
    name,
    column,
    ...(roles[name] && { role: roles[name] }),
  }));
  return createMemoryContext([{ name: 't1', columns: named }], stopAfter);
}

/** Runs an analysis on parameters as its callers give them, checked and filled by its schema. */
export function runAnalysis<Id extends AnalysisId>(
  context: AnalysisContext,
  { id, params, run }: Pick<Analysis<Id>, 'id' | 'params' | 'run'>,
  given: Catalogue[Id]['params'],
): Promise<Catalogue[Id]['result']> {
  const parsed = safeParse(params, given);
  if (!parsed.success) return Promise.reject(new Error(`${id}: ${parsed.issues[0].message}`));
  return run(context, parsed.output);
}

/** All cells of a column, as the scripting interface shows them. */
export function cells(column: Column) {
  return Array.from({ length: columnLength(column) }, (_, row) => cellValue(column, row));
}

/** All cells of a table, by column. */
export function tableCells({ columns }: MemoryTable) {
  return Object.fromEntries(columns.map(({ name, column }) => [name, cells(column)]));
}

function tableReader(tableId: string, { name: table, columns }: MemoryTable): TableReader {
  const info = columns.map(({ name, column, role }) => ({
    name,
    type: column.type,
    missing: cells(column).filter((cell) => cell === null).length,
    distinct: new Set(cells(column)).size,
    originalName: name,
    ...(role && { role }),
  }));
  const column = (name: string): Promise<Column> => {
    const found = columns.find((candidate) => candidate.name === name);
    return found
      ? Promise.resolve(found.column)
      : Promise.reject(
          new ClienteleError('column-not-found', `There is no column "${name}".`, { table, column: name }),
        );
  };
  return {
    info: {
      tableId,
      name: table,
      rowCount: columns[0] ? columnLength(columns[0].column) : 0,
      bytes: 0,
      createdAt: '2026-01-01T00:00:00.000Z',
      columns: info,
      fingerprint: '',
      rejectedCount: 0,
    },
    byRole: (role) => info.find((candidate) => candidate.role === role),
    column,
    numbers: async (name) => {
      const found = await column(name);
      if (found.type === 'text') {
        throw new ClienteleError('column-not-numeric', `"${name}" is text.`, { table, column: name });
      }
      return Float64Array.from(found.values, (value) =>
        found.type === 'boolean' && value === MISSING_BOOLEAN ? NaN : value,
      );
    },
    text: async (name) => asText(await column(name)),
  };
}

function asText(column: Column): TextColumn {
  if (column.type === 'text') return column;
  return textColumn(cells(column).map((cell) => (cell === null ? null : String(cell))));
}
