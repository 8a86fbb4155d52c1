import type { BaseIssue, BaseSchema, InferOutput } from 'valibot';
import type { AnalysisId } from '../contract/analyses';
import type { Catalogue } from '../contract/catalogue';
import type { Backend } from '../contract/backend';
import type { Progress } from '../contract/engine';
import type { ColumnInfo, TableInfo } from '../contract/tables';
import type { Steps } from '../domain/stats/steps';
import type { Column, TextColumn } from '../domain/table/column';
import type { Role } from '../domain/table/role';

/** A stored table, read column by column. Columns are cached while the engine lives: never write into them. */
export interface TableReader {
  readonly info: TableInfo;
  /** The column that carries the role, if any does. */
  byRole(role: Role): ColumnInfo | undefined;
  /** @throws ClienteleError `column-not-found` */
  column(name: string): Promise<Column>;
  /** Numbers, dates as epoch ms, booleans as 0/1; `NaN` is missing. @throws ClienteleError `column-not-numeric` for text */
  numbers(name: string): Promise<Float64Array>;
  /** Any column as dictionary text. */
  text(name: string): Promise<TextColumn>;
}

export interface NewColumn {
  readonly name: string;
  readonly column: Column;
  readonly role?: Role;
}

export interface AnalysisContext {
  /** @throws ClienteleError `table-not-found` */
  table(tableId: string): Promise<TableReader>;
  /** Stores a table durably and returns its id. How it was made is recorded with it. */
  createTable(name: string, columns: readonly NewColumn[]): Promise<string>;
  /** Stores a model (a plain versioned record) durably and returns its id. */
  saveModel(model: Readonly<Record<string, unknown>>): Promise<string>;
  /**
   * To be called between steps of a few milliseconds. Reports progress, lets the worker answer other calls
   * at least every 30 ms, and throws `cancelled` once the caller has aborted.
   */
  tick(fraction: number, note?: string, curve?: Progress['curve']): Promise<void>;
  /** Runs a stepwise computation with a tick after each step, reported between the two fractions. */
  drive<T>(steps: Steps<T>, from?: number, to?: number, note?: string): Promise<T>;
  /** Says which tensor backend the result rests on; call it when tensors are used. */
  usesBackend(backend: Backend): void;
}

type Schema = BaseSchema<unknown, Record<string, unknown>, BaseIssue<unknown>>;

/** One registered analysis: a function from tables, parameters and seed to a plain record. */
export interface Analysis<Id extends AnalysisId = AnalysisId, S extends Schema = Schema> {
  readonly id: Id;
  /** Raised when the same inputs would give another result; stored results of older versions are not reused. */
  readonly version: number;
  /** In English, for the scripting interface. */
  readonly title: string;
  /** A strict object: unknown parameters are refused by name. */
  readonly params: S;
  run(context: AnalysisContext, params: InferOutput<S>): Promise<Catalogue[Id]['result']>;
}

/** Registers an analysis with its types inferred. */
export function defineAnalysis<Id extends AnalysisId, S extends Schema>(analysis: Analysis<Id, S>): Analysis<Id, S> {
  return analysis;
}
