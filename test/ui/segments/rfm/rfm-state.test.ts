import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Client } from '../../../../src/client/client';
import { painted } from '../../../../src/ui/pages/segments/rfm/rfm-paint';
import { defaultSettings } from '../../../../src/ui/pages/segments/rfm/rfm-settings';
import { RfmState } from '../../../../src/ui/pages/segments/rfm/rfm-state.svelte';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const opened = (): RfmState => new RfmState({} as Client, 't');
const mine = painted(defaultSettings().paint, 0, 'Mine');

test('what is painted lasts over a reload until it is saved, and can be taken back to what was saved', () => {
  opened().change({ paint: mine });
  const again = opened();
  expect(again.paint).toEqual(mine);
  expect(again.dirty).toBe(true);
  again.undo();
  expect(again.dirty).toBe(false);
  expect(opened().dirty).toBe(false);
});

test('what is saved is no draft any more', () => {
  const state = opened();
  state.change({ paint: mine });
  state.save();
  expect([...kept.keys()]).toEqual(['clientele.segments.rfm.t']);
  expect(opened()).toMatchObject({ dirty: false, paint: mine });
});

test('changes are discarded as a whole, and that can be taken back', () => {
  const state = opened();
  state.change({ paint: mine });
  state.change({ method: 'naturalBreaks' });
  state.discard();
  expect(state.dirty).toBe(false);
  state.undo();
  expect(state.settings).toMatchObject({ paint: mine, method: 'naturalBreaks' });
});

test('groups a dimension that are changed and changed back leave the map as it was painted', () => {
  const state = opened();
  state.change({ paint: mine });
  state.rebin(4);
  expect(state.paint.bins).toBe(4);
  state.rebin(5);
  expect(state.paint).toEqual(mine);
});

test('cuts that do not ascend are not asked for', () => {
  const state = opened();
  const cuts = { recencyDays: [4, 3, 5, 6], frequency: [1, 1, 1, 1], monetaryValue: [1, 2, 3, 4] };
  state.change({ cuts });
  expect(state.question).toBe('');
  state.change({ cuts: { ...cuts, recencyDays: [3, 4, 5, 6] } });
  expect(JSON.parse(state.question)).toMatchObject({ cuts: { frequency: [1, 1, 1, 1] }, preview: true });
});
