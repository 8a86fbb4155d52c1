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

test('undoing a change of type reads the column as it was read before, and gives its role back', async () => {
  const retypeColumn = vi.fn<(id: string, name: string, options: RetypeOptions) => Promise<unknown>>((_id, name) =>
    Promise.resolve(table('t', [{ ...WHEN, name, type: 'text' }])),
  );
  const setRoles = vi.fn(() => Promise.resolve());
  const retyping = new Retyping({ retypeColumn, setRoles } as unknown as Client, 't');
  await retyping.retype({ ...WHEN, role: 'date' }, { type: 'text' });
  expect(retypeColumn).toHaveBeenLastCalledWith('t', 'when', expect.objectContaining({ type: 'text' }));
  expect(toasts.shown.at(-1)?.message).toBe('“when” is now read as Text; every cell could be read.');
  toasts.shown.at(-1)?.action?.onselect();
  expect(retypeColumn).toHaveBeenLastCalledWith('t', 'when', expect.objectContaining(readingOptions(WHEN)));
  expect(readingOptions(WHEN)).toEqual({ type: 'date', dateFormat: 'DD/MM/YYYY' });
  await vi.waitFor(() => expect(setRoles).toHaveBeenCalledWith('t', { date: 'when' }));
});
