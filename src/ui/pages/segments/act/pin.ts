import type { DescribeResult, SegmentModel } from '../../../../contract/catalogue';
import type { TableInfo } from '../../../../contract/tables';
import { distinctTexts } from '../distinct-texts';

/** A segmentation that is kept, so that other customers can be assigned to its segments. */
export interface Pin {
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly model: SegmentModel;
}

type Names = Readonly<Record<string, string>>;

/** The model with the names that the user gave to segments. */
export function renamedModel(model: SegmentModel, names: Names): SegmentModel {
  const named = (segment: string): string => names[segment] ?? segment;
  switch (model.method) {
    case 'rfm': {
      const map = Object.fromEntries(Object.entries(model.map).map(([cell, segment]) => [cell, named(segment)]));
      return { ...model, map };
    }
    case 'centers':
    case 'density':
    case 'mixture':
      return { ...model, names: distinctTexts(model.names.map(named)) };
    case 'rules':
      return { ...model, rules: model.rules.map((rule) => ({ ...rule, segment: named(rule.segment) })) };
  }
}

export function sameModel(a: SegmentModel, b: SegmentModel): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Customers are not assigned by a rule that is wrong about most of those it finds. */
const LEAST_PRECISION = 0.5;

/** The rules that reproduce the segments, the most precise first; null where there is none. */
export function ruleModel({ segments }: Pick<DescribeResult, 'segments'>): SegmentModel | null {
  const rules = segments
    .flatMap(({ segment, rule }) =>
      rule && rule.conditions.length > 0 && rule.precision >= LEAST_PRECISION ? [{ segment, ...rule }] : [],
    )
    .toSorted((a, b) => b.precision - a.precision)
    .map(({ segment, conditions }) => ({ segment, conditions: conditions.map((condition) => ({ ...condition })) }));
  return rules.length > 0 ? { kind: 'segments', version: 1, method: 'rules', rules } : null;
}

/** Whether a table has what the model asks of it. */
export function canAssign({ columns }: Pick<TableInfo, 'columns'>, model: SegmentModel): boolean {
  const has = (name: string): boolean => columns.some((column) => column.name === name && column.type === 'number');
  const plays = (role: string): boolean => columns.some((column) => column.role === role);
  switch (model.method) {
    case 'rfm':
      return (
        (has('recencyDays') && (has('orders') || has('frequency')) && has('monetaryValue')) ||
        (plays('customerId') && plays('date') && (plays('amount') || (plays('quantity') && plays('unitPrice'))))
      );
    case 'centers':
    case 'density':
    case 'mixture':
      return model.columns.every(has);
    case 'rules':
      return model.rules.every(({ conditions }) => conditions.every(({ column }) => has(column)));
  }
}

/** The pin that is chosen, else the newest that the customers of a table can be assigned by, else the newest. */
export function pinFor(pins: readonly Pin[], id: string | null, table: Pick<TableInfo, 'columns'>): Pin | undefined {
  return pins.find((pin) => pin.id === id) ?? pins.find(({ model }) => canAssign(table, model)) ?? pins[0];
}

/** The segments that a model tells apart. */
export function modelSegments(model: SegmentModel): string[] {
  switch (model.method) {
    case 'rfm':
      return [...new Set(Object.values(model.map))];
    case 'centers':
    case 'density':
    case 'mixture':
      return [...model.names];
    case 'rules':
      return [...new Set(model.rules.map(({ segment }) => segment))];
  }
}

/** Pins as they were stored; the engine checks a model before it is used. */
export function pinsFrom(text: string | null): Pin[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(stored) ? stored.filter(isPin) : [];
  } catch {
    return [];
  }
}

function isPin(value: unknown): value is Pin {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, createdAt, model } = value as Partial<Record<keyof Pin, unknown>>;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof createdAt !== 'string') return false;
  if (typeof model !== 'object' || model === null) return false;
  const { kind, method, map, columns, names, rules } = model as Record<string, unknown>;
  if (kind !== 'segments') return false;
  if (method === 'rfm') return typeof map === 'object' && map !== null;
  if (method === 'centers' || method === 'density' || method === 'mixture')
    return Array.isArray(columns) && Array.isArray(names);
  return method === 'rules' && Array.isArray(rules);
}
