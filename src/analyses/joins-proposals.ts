import type { JoinProposal } from '../contract/catalogue';
import { checkJoin, type JoinCheck } from '../domain/joins/join-check';
import { countedFigures, joinScore, NEARLY_KEY, type JoinEvidence } from '../domain/joins/join-evidence';
import type { KeyPair } from '../domain/joins/key-pairs';
import type { KeyEnd, LikelyPair } from '../domain/joins/likely-pairs';
import type { AnalysisContext, TableReader } from './analysis';

export interface Proposed {
  readonly proposal: JoinProposal;
  /** The same for all proposals of the same two tables. */
  readonly tables: string;
  /** Whether it is a key of one of them, but for a few rows. */
  readonly isKey: boolean;
}

/** The two tables of a pair, whichever is on the left. */
export function tablesOf({ left, right }: LikelyPair): string {
  return [left.table, right.table].sort((a, b) => a - b).join();
}

/** Checks likely keys cell by cell, with progress from one fraction to another. */
export class Proposer {
  constructor(
    private readonly context: AnalysisContext,
    private readonly tables: readonly TableReader[],
  ) {}

  /** Two columns, as they are oriented. */
  async single(pair: LikelyPair, from: number, to: number): Promise<Proposed> {
    const { left, right, evidence } = pair;
    const check = await this.#check([left], [right], from, to);
    return this.#proposed(tablesOf(pair), [left], [right], { ...evidence, ...countedFigures(check) }, check);
  }

  /** Keys of two columns; the table of which they are the key goes on the right. */
  async double([first, second]: KeyPair, from: number, to: number): Promise<Proposed> {
    const left = [first.left, second.left];
    const right = [first.right, second.right];
    const middle = (from + to) / 2;
    const check = await this.#check(left, right, from, middle);
    const turned = repeats(check.left) < repeats(check.right);
    const ends = turned ? ([right, left] as const) : ([left, right] as const);
    const found = turned ? await this.#check(...ends, middle, to) : check;
    const evidence: JoinEvidence = {
      likeness: (first.evidence.likeness + second.evidence.likeness) / 2,
      conflict: first.evidence.conflict || second.evidence.conflict,
      identify: true,
      types: ['text', 'text'],
      counting: first.evidence.counting && second.evidence.counting,
      ...countedFigures(found),
    };
    return this.#proposed(tablesOf(first), ...ends, evidence, found);
  }

  async #check(left: readonly KeyEnd[], right: readonly KeyEnd[], from: number, to: number): Promise<JoinCheck> {
    const columns = (ends: readonly KeyEnd[]) =>
      Promise.all(ends.map(({ table, column }) => this.tables[table]!.column(column)));
    return this.context.drive(checkJoin(await columns(left), await columns(right)), from, to);
  }

  #proposed(
    tables: string,
    left: readonly KeyEnd[],
    right: readonly KeyEnd[],
    evidence: JoinEvidence,
    check: JoinCheck,
  ): Proposed {
    const end = (ends: readonly KeyEnd[]): JoinProposal['left'] => ({
      table: this.tables[ends[0]!.table]!.info.tableId,
      columns: ends.map(({ column }) => column),
    });
    return {
      tables,
      isKey: evidence.uniqueness >= NEARLY_KEY,
      proposal: {
        left: end(left),
        right: end(right),
        score: joinScore(evidence),
        nameLikeness: evidence.likeness,
        check,
      },
    };
  }
}

function repeats({ rows, missing, keys }: JoinCheck['left']): number {
  return (rows - missing) / Math.max(1, keys);
}
