import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../src/client/client';
import type { TableInfo } from '../../../src/contract/tables';
import type { Workspace } from '../../../src/ui/app/workspace-state.svelte';
import { takeTidying } from '../../../src/ui/pages/prepare/linked-step';
import { recipeState, RecipeState } from '../../../src/ui/pages/prepare/recipe-state.svelte';
import { column, table } from '../data/tables';

const orders = { ...table('t1', [column('price'), column('city')]), name: 'orders' };
const may = { ...table('t2', [column('price')]), name: 'may' };

/** A client whose runs the test answers one by one. */
function fakeClient() {
  const calls: {
    id: string;
    parameters: Record<string, unknown>;
    signal: AbortSignal;
    answer: (result: unknown) => void;
  }[] = [];
  const run = (id: string, parameters: Record<string, unknown>, { signal }: { signal: AbortSignal }) =>
    new Promise((answer) => calls.push({ id, parameters, signal, answer }));
  return { client: { run } as unknown as Client, calls };
}

const result = (failure: unknown = null) => ({
  tableId: '',
  leftOut: [],
  outcomes: [{ index: 0, rowsBefore: 9, rowsAfter: 8, columnsBefore: 2, columnsAfter: 2, leftOut: [], cells: [] }],
  recipe: {
    version: 1,
    steps: [{ step: { op: 'dropDuplicates' }, fitted: { op: 'dropDuplicates', columns: ['price'], method: 'first' } }],
  },
  preview: { columns: [], rowCount: 8, rows: [], entering: [[{ name: 'price', type: 'number' }]], failure },
  provenance: { ms: 5 },
});

let open: TableInfo = orders;
const workspace = {
  get open() {
    return open;
  },
  imported: [orders, may],
  tables: [orders, may],
} as unknown as Workspace;

beforeEach(() => {
  vi.useFakeTimers();
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => void stored.set(name, text),
    removeItem: (name: string) => void stored.delete(name),
  });
  open = orders;
  return () => vi.unstubAllGlobals();
});
afterEach(() => void vi.useRealTimers());

const ops = ({ draft }: RecipeState): string[] => draft.steps.map(({ step }) => step.op);

describe('RecipeState', () => {
  it('keeps a recipe a table, each with what can be taken back', () => {
    const state = new RecipeState(fakeClient().client, workspace);
    state.take({ op: 'dropDuplicates' });
    state.add({ op: 'derive', name: '', expression: '' });
    expect(state.opened).toBe(2);
    open = may;
    expect([ops(state), state.canUndo]).toEqual([[], false]);
    state.take({ op: 'scale', method: 'log' });
    open = orders;
    state.undo();
    expect([ops(state), state.canRedo]).toEqual([['dropDuplicates'], true]);
    state.redo();
    expect(ops(state)).toEqual(['dropDuplicates', 'derive']);
  });

  it('takes back a formula as a whole, not letter by letter', () => {
    const state = new RecipeState(fakeClient().client, workspace);
    state.take({ op: 'filter', expression: '' });
    for (const expression of ['p', 'pr', 'price > 1']) state.edit(1, { op: 'filter', expression }, 'expression');
    state.undo();
    expect(state.draft.steps[0]!.step).toEqual({ op: 'filter', expression: '' });
  });

  it('finds drafts again after a reload', () => {
    const state = new RecipeState(fakeClient().client, workspace);
    state.take({ op: 'dropDuplicates' });
    state.rename('cleaned');
    const reloaded = new RecipeState(fakeClient().client, workspace);
    expect(reloaded.draft).toEqual(state.draft);
    expect(reloaded.canUndo).toBe(false);
    state.clear();
    state.rename('');
    expect(localStorage.getItem('clientele.recipe.t1')).toBeNull();
  });

  it('outlives the page', () => {
    const { client } = fakeClient();
    expect(recipeState(client, workspace)).toBe(recipeState(client, workspace));
  });

  it('runs the steps at once when it is opened, and after a pause when they change; the last run wins', async () => {
    const { client, calls } = fakeClient();
    const state = new RecipeState(client, workspace);
    state.take({ op: 'dropDuplicates' });
    state.rehearse();
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      id: 'prepare.apply',
      parameters: { table: 't1', preview: true, steps: [{ op: 'dropDuplicates' }] },
    });
    calls[0]!.answer(result());
    await vi.advanceTimersByTimeAsync(0);
    expect([state.current, state.outcome(1)?.rowsAfter]).toEqual([true, 8]);

    state.take({ op: 'scale', method: 'log' });
    expect(state.current).toBe(false);
    state.rehearse();
    state.switch(1, false);
    state.rehearse();
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls).toHaveLength(2);
    state.switch(1, true);
    state.rehearse();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls[1]!.signal.aborted).toBe(true);
    expect(calls[2]!.parameters).toMatchObject({ steps: [{ op: 'dropDuplicates' }, { op: 'scale' }] });
  });

  it('does not run again what has been run', async () => {
    const { client, calls } = fakeClient();
    const state = new RecipeState(client, workspace);
    state.rehearse();
    calls[0]!.answer(result());
    await vi.advanceTimersByTimeAsync(0);
    state.rehearse();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls).toHaveLength(1);
  });

  it('says at which step it fails, also after that step was moved', async () => {
    const { client, calls } = fakeClient();
    const state = new RecipeState(client, workspace);
    state.take({ op: 'dropDuplicates' });
    state.take({ op: 'scale', method: 'log', columns: ['spent'] });
    state.rehearse();
    calls[0]!.answer(
      result({ code: 'column-not-found', message: '', details: { step: 2, op: 'scale', column: 'spent' } }),
    );
    await vi.advanceTimersByTimeAsync(0);
    state.move(2, 0);
    expect([state.failure(1), state.failure(2)?.code]).toEqual([null, 'column-not-found']);
  });

  it('hands the steps on with what they have learnt, and applies them unchanged', async () => {
    const { client, calls } = fakeClient();
    const state = new RecipeState(client, workspace);
    state.take({ op: 'dropDuplicates' });
    state.rehearse();
    calls[0]!.answer(result());
    await vi.advanceTimersByTimeAsync(0);
    state.handOn('t2');
    open = may;
    expect(state.draft).toMatchObject({ learntFrom: 'orders', steps: [{ fitted: { columns: ['price'] } }] });
    void state.make();
    expect(calls.at(-1)).toMatchObject({ id: 'prepare.reapply', parameters: { table: 't2' } });
    state.undo();
    expect(state.draft.steps).toEqual([]);
  });

  it('exports steps as they stand with what they have learnt, an unfinished one among them', async () => {
    const { client, calls } = fakeClient();
    const state = new RecipeState(client, workspace);
    state.take({ op: 'dropDuplicates' });
    state.rehearse();
    calls[0]!.answer(result());
    await vi.advanceTimersByTimeAsync(0);
    expect(state.learnt.steps[0]!.fitted).toMatchObject({ columns: ['price'] });
    state.take({ op: 'filter', expression: '' });
    expect(state.learnt.steps.map(({ fitted }) => fitted)).toEqual([null, null]);
  });

  it('names the table after the recipe', () => {
    const { client, calls } = fakeClient();
    const state = new RecipeState(client, workspace);
    state.take({ op: 'dropDuplicates' });
    void state.make();
    state.rename(' cleaned ');
    void state.make();
    expect(calls.map(({ parameters }) => parameters['name'])).toEqual([undefined, 'orders: cleaned']);
  });

  it('tells which columns another table lacks, but for a formula that is being written', () => {
    const state = new RecipeState(fakeClient().client, workspace);
    open = may;
    state.take({ op: 'scale', method: 'log', columns: ['cost'] });
    state.take({ op: 'filter', expression: 'pric > 1' });
    expect(state.lacking).toEqual([{ name: 'cost', steps: [0] }]);
    state.fitColumns(state.lacking, new Map([['cost', 'price']]));
    expect(state.lacking).toEqual([]);
    expect(state.draft.steps[0]!.step).toEqual({ op: 'rename', names: [{ from: 'price', to: 'cost' }] });
    state.undo();
    expect(ops(state)).toEqual(['scale', 'filter']);
  });

  it('takes the step of a link from another page once', () => {
    const state = new RecipeState(fakeClient().client, workspace);
    takeTidying(state, 'city');
    takeTidying(state, 'city');
    expect(state.draft.steps.map(({ step }) => step)).toEqual([
      { op: 'tidyText', columns: ['city'], method: 'commonestSpelling' },
    ]);
  });
});
