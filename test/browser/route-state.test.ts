import { afterEach, expect, test } from 'vitest';
import { route } from '../../src/ui/app/route-state.svelte';

afterEach(() => route.go(''));

const told = (): Promise<unknown> =>
  new Promise((resolve) => addEventListener('hashchange', () => resolve(null), { once: true }));

test('what a page writes late does not undo a link that was followed meanwhile', async () => {
  route.go('segments', { table: 't1' });
  const arrived = told();
  location.hash = route.href('value', { model: 'product' });
  route.set({ labels: 't2' }, { replace: true });
  await arrived;
  expect(location.hash).toBe('#/value?model=product');
  expect([route.area, route.params]).toEqual(['value', { model: 'product' }]);
});

test('a change meant for one area leaves another alone', () => {
  route.go('value');
  route.set({ labels: 't2' }, { area: 'segments' });
  expect(route.params).toEqual({});
  route.set({ model: 'product' }, { area: 'value' });
  expect(location.hash).toBe('#/value?model=product');
});

test('changes go on being written after Back', async () => {
  route.go('value');
  route.set({ model: 'product' });
  const arrived = told();
  history.back();
  await arrived;
  route.set({ model: 'margin' }, { replace: true });
  expect(location.hash).toBe('#/value?model=margin');
});
