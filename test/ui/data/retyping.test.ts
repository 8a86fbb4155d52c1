import { afterEach, expect, test, vi } from 'vitest';
import '../../../src/messages/data-parts';
import type { Client } from '../../../src/client/client';
import type { ColumnInfo, RetypeOptions } from '../../../src/contract/tables';
import { toasts } from '../../../src/ui/components/toasts-state.svelte';
import { readingOptions, readingText } from '../../../src/ui/pages/data/column-reading';
import { Retyping } from '../../../src/ui/pages/data/retype-state.svelte';
import { column, table } from './tables';

const WHEN: ColumnInfo = { ...column('when', 'date'), reading: { dateFormat: 'DD/MM/YYYY', unreadable: 0 } };
const PAID: ColumnInfo = { ...column('paid'), reading: { decimal: ',', unreadable: 3 } };

afterEach(() => toasts.shown.forEach(({ id }) => toasts.dismiss(id)));

test('a reading is told by its format', () => {
  expect(readingText(WHEN)).toBe('DD/MM/YYYY');
  expect(readingText(PAID)).toBe('decimal comma');
  expect(readingText(column('made'))).toBeNull();
});

type Retype = (id: string, name: string, options: RetypeOptions) => Promise<unknown>;

function retypingTo(after: ColumnInfo): { retyping: Retyping; retypeColumn: ReturnType<typeof vi.fn<Retype>> } {
  const retypeColumn = vi.fn<Retype>(() => Promise.resolve(table('t', [after])));
  return { retyping: new Retyping({ retypeColumn } as unknown as Client, 't'), retypeColumn };
}

test('undoing a change of type reads the column as it was read before', async () => {
  const { retyping, retypeColumn } = retypingTo({ ...WHEN, type: 'text' });
  await retyping.retype({ ...WHEN, role: 'date' }, { type: 'text' });
  expect(retypeColumn).toHaveBeenLastCalledWith('t', 'when', expect.objectContaining({ type: 'text' }));
  expect(toasts.shown.at(-1)).toMatchObject({
    tone: 'info',
    message: '“when” is now read as Text; every cell could be read.',
  });
  toasts.shown.at(-1)?.action?.onselect();
  expect(retypeColumn).toHaveBeenLastCalledWith('t', 'when', expect.objectContaining(readingOptions(WHEN)));
  expect(readingOptions(WHEN)).toEqual({ type: 'date', dateFormat: 'DD/MM/YYYY' });
});

test('a type that most filled cells cannot be read as is warned of, with the way back', async () => {
  // Of 100 rows 40 are blank, so that of 60 filled cells 31 are the most of them and 30 are not.
  const emptied = retypingTo({ ...PAID, missing: 71, reading: { unreadable: 31 } });
  await emptied.retyping.retype({ ...PAID, type: 'text' }, { type: 'number' });
  expect(toasts.shown.at(-1)).toMatchObject({
    tone: 'warning',
    message: '“paid” is now read as Number, and 31 cells of 60 could not be read. They count as missing.',
  });
  toasts.shown.at(-1)?.action?.onselect();
  expect(emptied.retypeColumn).toHaveBeenLastCalledWith('t', 'paid', expect.objectContaining({ type: 'text' }));
  const halved = retypingTo({ ...PAID, missing: 70, reading: { unreadable: 30 } });
  await halved.retyping.retype({ ...PAID, type: 'text' }, { type: 'number' });
  expect(toasts.shown.at(-1)?.tone).toBe('info');
});
