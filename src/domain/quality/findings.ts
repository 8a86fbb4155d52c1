import { headerSaysIdentifier } from '../table/identifier';
import { commonestValue, type ColumnProfile } from './column-profile';
import type { DateProfile } from './date-profile';
import type { DuplicateRows } from './duplicate-rows';
import { inOrder, severityOf, type Finding } from './finding';
import { numberFindings } from './number-findings';
import type { Remedy } from './remedy';
import { textFindings } from './text-findings';

const FEWEST_VALUES = 20;
const NEAR_CONSTANT = 0.98;
/** An identifier column whose values are so nearly all different was meant to have one row each. */
const NEARLY_UNIQUE = 0.9;
const LONGEST_CODE = 40;
/** From this share on a flag that says which cells were missing may teach a model something. */
const NOTABLE_MISSING = 0.05;
const MOSTLY_MISSING = 0.6;
const DAY_MS = 86_400_000;

const exclude = (column: string): Remedy => ({ op: 'select', columns: [column], method: 'exclude' });

function missingRemedy(column: string, { type }: ColumnProfile, share: number): Remedy {
  if (share >= MOSTLY_MISSING) return { op: 'dropMissing', columns: [column], method: 'columns' };
  if (type === 'date') return { op: 'dropMissing', columns: [column], method: 'rows' };
  return {
    op: 'impute',
    columns: [column],
    method: type === 'number' ? 'median' : 'mode',
    ...(share >= NOTABLE_MISSING && { indicator: true }),
  };
}

function missingFinding(column: string, profile: ColumnProfile, rows: number): Finding[] {
  const { missing } = profile;
  if (missing === 0) return [];
  const share = missing / rows;
  const severity = severityOf(share, 0.05, 0.4);
  return [{ kind: 'missing', column, count: missing, share, severity, remedy: missingRemedy(column, profile, share) }];
}

/** One value in every cell, or in nearly every cell. */
function constantFinding(column: string, profile: ColumnProfile): Finding | null {
  const { count, distinct } = profile;
  const top = profile.type === 'date' ? { value: profile.min!, count } : commonestValue(profile)!;
  const about = { column, share: top.count / count, figures: { value: top.value }, remedy: exclude(column) };
  if (distinct === 1) return { ...about, kind: 'constant', count, severity: 'medium' };
  if (profile.type === 'date' || count < FEWEST_VALUES || about.share < NEAR_CONSTANT) return null;
  return { ...about, kind: 'nearConstant', count: top.count, severity: 'low' };
}

/** A value of its own in every row: nothing to learn from, or what a row is known by. */
function identifies(column: string, profile: ColumnProfile): boolean {
  const { count, distinct } = profile;
  if (distinct < count || count < FEWEST_VALUES) return false;
  if (profile.type === 'text' && profile.lists) return false;
  if (profile.type === 'text') return headerSaysIdentifier(column) || profile.lengths!.max <= LONGEST_CODE;
  if (profile.type !== 'number' || !profile.whole) return false;
  return headerSaysIdentifier(column) || count - 1 === profile.max! - profile.min!;
}

function identifierFindings(column: string, profile: ColumnProfile): Finding[] {
  const { type, count, distinct } = profile;
  const named = headerSaysIdentifier(column);
  if (identifies(column, profile)) {
    // Other analyses need the column by whose name rows are known.
    return [{ kind: 'idLike', column, count, share: 1, severity: 'low', ...(!named && { remedy: exclude(column) }) }];
  }
  const keyed = named && (type === 'text' || type === 'number') && count >= FEWEST_VALUES;
  if (!keyed || distinct === count || distinct / count < NEARLY_UNIQUE) return [];
  const repeated = count - distinct;
  const remedy: Remedy = { op: 'dropDuplicates', columns: [column], method: 'first' };
  return [{ kind: 'duplicateIds', column, count: repeated, share: repeated / count, severity: 'high', remedy }];
}

function dateFindings(column: string, { gaps, min, max }: DateProfile): Finding[] {
  const [longest] = gaps.longest;
  if (longest === undefined) return [];
  const share = (longest.days * DAY_MS) / (Date.parse(max!) - Date.parse(min!));
  const { from, to, days } = longest;
  return [{ kind: 'gaps', column, count: gaps.count, share, severity: 'low', figures: { from, to, days } }];
}

function columnFindings(column: string, profile: ColumnProfile, rows: number): Finding[] {
  if (profile.count === 0) {
    return [{ kind: 'allMissing', column, count: rows, share: 1, severity: 'high', remedy: exclude(column) }];
  }
  const missing = missingFinding(column, profile, rows);
  const constant = constantFinding(column, profile);
  if (constant) return [...missing, constant];
  const identifier = identifierFindings(column, profile);
  if (identifier.length > 0) return [...missing, ...identifier];
  switch (profile.type) {
    case 'number':
      return [...missing, ...numberFindings(column, profile)];
    case 'text':
      return [...missing, ...textFindings(column, profile)];
    case 'date':
      return [...missing, ...dateFindings(column, profile)];
    case 'boolean':
      return missing;
  }
}

/**
 * What an analyst should know of a table, the most severe first. Clean data yield nothing; a column that is constant or
 * identifies its rows is told of as that alone.
 */
export function findFindings(
  columns: readonly (ColumnProfile & { readonly name: string })[],
  duplicates: DuplicateRows,
  rows: number,
): Finding[] {
  if (rows === 0) return [];
  const findings = columns.flatMap((profile) => columnFindings(profile.name, profile, rows));
  if (duplicates.count > 0) {
    const share = duplicates.count / rows;
    const names = columns.map(({ name }) => name);
    findings.push({
      kind: 'duplicates',
      count: duplicates.count,
      share,
      severity: severityOf(share, 0, 0.05),
      remedy: { op: 'dropDuplicates', columns: names, method: 'first' },
    });
  }
  return inOrder(findings);
}
