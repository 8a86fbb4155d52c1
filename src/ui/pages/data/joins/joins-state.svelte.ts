import { untrack } from 'svelte';
import type { Client } from '../../../../client/client';
import type { Provenance, Result } from '../../../../contract/analyses';
import type { JoinProposal, JoinsApplyParams } from '../../../../contract/catalogue';
import type { TableInfo } from '../../../../contract/tables';
import type { JoinCheck } from '../../../../domain/joins/join-check';
import { Job } from '../../../app/job-state.svelte';
import { route } from '../../../app/route-state.svelte';
import type { Workspace } from '../../../app/workspace-state.svelte';
import { joinInAddress, joinParams, sameJoin, type JoinChoice } from './join-address';
import { repeatedMatches, type JoinSettings } from './join-figures';
import { joinableTables } from './joinable-tables';

interface Settings extends JoinSettings {
  /** Columns to bring; `null` is all but the key. */
  readonly columns: readonly string[] | null;
  /** Of the table to be made; empty for the usual one. */
  readonly name: string;
}

const DEFAULTS: Settings = { how: 'left', duplicates: 'first', columns: null, name: '' };

/** What is proposed, what of it or besides is chosen, and how it would come out. */
export class JoinsState {
  readonly proposing = new Job<Result<'joins.propose'>>();
  readonly checking = new Job<{ readonly choice: JoinChoice; readonly check: Result<'joins.check'> }>();
  readonly making = new Job<Result<'joins.apply'>>();
  /** With the join that they were chosen for: they do not hold for another. */
  #settings = $state.raw<{ readonly of: JoinChoice | null; readonly chosen: Settings }>({ of: null, chosen: DEFAULTS });

  constructor(
    private readonly client: Client,
    private readonly workspace: Workspace,
  ) {}

  /** All tables that can be joined. */
  get tables(): readonly TableInfo[] {
    return this.workspace.tables;
  }

  /** Those of the table in the address first, where there is one. */
  get proposals(): readonly JoinProposal[] {
    const all = this.proposing.result?.proposals ?? [];
    const of = ({ left, right }: JoinProposal): boolean =>
      [left.table, right.table].includes(route.params['table'] ?? '');
    const there = all.filter((proposal) => joinInAddress(joinParams(proposal), this.tables) !== null);
    return [...there.filter(of), ...there.filter((proposal) => !of(proposal))];
  }

  /** The join in the address, else the surest that is proposed. */
  get choice(): JoinChoice | null {
    return joinInAddress(route.params, this.tables) ?? this.proposals[0] ?? null;
  }

  get check(): JoinCheck | null {
    const { choice } = this;
    if (!choice) return null;
    const proposed = this.proposals.find((proposal) => sameJoin(proposal, choice));
    if (proposed) return proposed.check;
    const checked = this.checking.result;
    return checked && sameJoin(checked.choice, choice) ? checked.check : null;
  }

  /** How the check was made. */
  get provenance(): Provenance | null {
    const checked = this.checking.result;
    const byHand = checked && this.choice && sameJoin(checked.choice, this.choice);
    return (byHand ? checked.check : this.proposing.result)?.provenance ?? null;
  }

  get settings(): Settings {
    const { choice, check } = this;
    const { of, chosen } = this.#settings;
    const settings = choice && of && sameJoin(choice, of) ? chosen : DEFAULTS;
    // Where no row has two matches there is nothing to choose, and no row is to be dropped.
    return check && repeatedMatches(check) === 0 ? { ...settings, duplicates: 'expand' } : settings;
  }

  change(changes: Partial<Settings>): void {
    this.#settings = { of: this.choice, chosen: { ...this.settings, ...changes } };
  }

  /** A join that is put together by hand. */
  choose(choice: JoinChoice): void {
    route.set(joinParams(choice), { replace: true });
  }

  /** To be called from an effect: looks for joins whenever the tables have changed. */
  propose(): void {
    if (!this.workspace.loaded) return;
    const tables = joinableTables(this.tables, route.params['table']).map(({ tableId }) => ({ table: tableId }));
    untrack(() => void this.proposing.start((options) => this.client.run('joins.propose', { tables }, options)));
  }

  /** To be called from an effect: checks a join that was chosen by hand. */
  verify(): void {
    const { choice, check } = this;
    if (!choice || check || (this.proposing.running && !joinInAddress(route.params, this.tables))) return;
    const { left, right } = choice;
    untrack(() => {
      void this.checking.start(async (options) => ({
        choice,
        check: await this.client.run('joins.check', { left, right }, options),
      }));
    });
  }

  /** Makes the joined table; gives its id. */
  async make(): Promise<string | null> {
    const { choice, check, settings } = this;
    if (!choice || !check) return null;
    const parameters: JoinsApplyParams = {
      left: choice.left,
      right: choice.right,
      how: settings.how,
      duplicates: settings.duplicates,
      ...(settings.columns && { columns: [...settings.columns] }),
      ...(settings.name.trim() !== '' && { name: settings.name.trim() }),
    };
    const made = await this.making.start((options) => this.client.run('joins.apply', parameters, options));
    return made?.tableId ?? null;
  }
}
