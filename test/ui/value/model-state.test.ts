import { expect, test } from 'vitest';
import type { Client } from '../../../src/client/client';
import type { TableInfo } from '../../../src/contract/tables';
import { ClienteleError } from '../../../src/contract/errors';
import type { Workspace } from '../../../src/ui/app/workspace-state.svelte';
import { ModelState } from '../../../src/ui/pages/value/model-state.svelte';

const column = (name: string, type: string, role: string) => ({ name, type, role, missing: 0, distinct: 2 });
const lines = {
  tableId: 'lines',
  columns: [column('who', 'text', 'customerId'), column('day', 'date', 'date'), column('paid', 'number', 'amount')],
} as unknown as TableInfo;

/** A client that notes what it is asked, and answers when told to. */
function askedClient(refused: readonly string[] = []) {
  const asked: { readonly id: string; readonly answer: () => void }[] = [];
  const run = (id: string, _: object, { signal }: { signal?: AbortSignal } = {}) =>
    new Promise((resolve, reject) => {
      const [model] = id.split('.').slice(1);
      const refuse = () => reject(new ClienteleError('too-few-rows', 'Too few.'));
      asked.push({ id, answer: () => (refused.includes(id) ? refuse() : resolve({ model })) });
      signal?.addEventListener('abort', () => reject(new ClienteleError('cancelled', 'Cancelled.')));
    });
  return { asked, client: { run } as unknown as Client };
}

const workspace = { tables: [lines], transactions: lines } as unknown as Workspace;

/** Lets what was answered take effect. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

/** Answers what was asked last, as often as something new is asked, as the page's effects would go on. */
async function answerAll(model: ModelState, asked: readonly { answer: () => void }[]): Promise<void> {
  let answered = asked.length - 1;
  while (answered < asked.length) {
    asked[answered]!.answer();
    answered++;
    await settled();
    model.refreshRivals();
  }
}

test('once the chosen model is fitted the other two are, and neither again when one of them is chosen', async () => {
  const { asked, client } = askedClient();
  const model = new ModelState(client, workspace);
  model.refreshFit();
  model.refreshRivals();
  expect(asked.map(({ id }) => id)).toEqual(['value.bgNbd']);
  await answerAll(model, asked);
  expect(asked.map(({ id }) => id)).toEqual(['value.bgNbd', 'value.mbgNbd', 'value.paretoNbd']);
  expect(model.rivals.result?.map((fit) => fit.model)).toEqual(['bgNbd', 'mbgNbd', 'paretoNbd']);
  model.refreshFit();
  expect(asked).toHaveLength(3);
  model.change({ model: 'paretoNbd' });
  model.refreshFit();
  await answerAll(model, asked);
  expect(asked.slice(3).map(({ id }) => id)).toEqual(['value.paretoNbd']);
});

test('no other model is fitted to settings that the fit shown is not of', async () => {
  const { asked, client } = askedClient();
  const model = new ModelState(client, workspace);
  model.refreshFit();
  await answerAll(model, asked);
  const before = asked.length;
  model.change({ horizon: 30 });
  model.refreshFit();
  model.refreshRivals();
  model.fit.cancel();
  await settled();
  model.refreshRivals();
  expect(asked.slice(before).map(({ id }) => id)).toEqual(['value.bgNbd']);
  expect(model.fit.stale).toBe(true);
});

test('a model that the data refuses leaves the others to be compared', async () => {
  const { asked, client } = askedClient(['value.mbgNbd']);
  const model = new ModelState(client, workspace);
  model.refreshFit();
  await answerAll(model, asked);
  expect(model.rivals.error).toBeNull();
  expect(model.rivals.result?.map((fit) => fit.model)).toEqual(['bgNbd', 'paretoNbd']);
});
