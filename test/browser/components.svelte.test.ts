import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import '../../src/messages/value';
import type { Finding } from '../../src/domain/value/purchase/verdict';
import HeatGrid from '../../src/ui/charts/HeatGrid.svelte';
import NumberField from '../../src/ui/components/NumberField.svelte';
import ViewTabs from '../../src/ui/components/ViewTabs.svelte';
import LeftOutLine from '../../src/ui/pages/value/LeftOutLine.svelte';
import Verdict from '../../src/ui/pages/value/Verdict.svelte';

const shown: Record<string, unknown>[] = [];

function show<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  width = 800,
): HTMLElement {
  const target = document.body.appendChild(document.createElement('div'));
  target.style.width = `${width}px`;
  shown.push(mount(component, { target, props }));
  flushSync();
  return target;
}

afterEach(async () => {
  await Promise.all(shown.splice(0).map((each) => unmount(each)));
  document.body.replaceChildren();
});

test('a verdict with one finding of each of both models shows both', () => {
  const finding = (model: Finding['model']): Finding => ({
    model,
    code: 'not-converged',
    trust: 'poor',
    details: { iterations: 7 },
  });
  const target = show(Verdict, { verdict: { trust: 'poor', findings: [finding('purchase'), finding('spend')] } });
  const said = [...target.querySelectorAll('li')].map((item) => item.textContent);
  expect(said).toEqual([
    'The fit did not settle within 7 iterations.',
    'Spend model: The fit did not settle within 7 iterations.',
  ]);
});

test('a number beyond its limit is not cut in silence', () => {
  const props = $state({
    label: 'Months',
    value: 12,
    min: 0,
    max: 120,
    whole: true,
    hint: 'Up to 120.',
    onchange: (value: number) => void (props.value = value),
  });
  const target = show(NumberField, props);
  const input = target.querySelector('input')!;
  const enter = (text: string): void => {
    input.value = text;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    flushSync();
  };
  expect(target.textContent).toContain('Up to 120.');
  enter('500');
  expect([props.value, input.value]).toEqual([120, '120']);
  expect(target.textContent).toContain('At most 120: that is used.');
  enter('24.4');
  expect([props.value, input.value]).toEqual([24, '24']);
  expect(target.textContent).not.toContain('that is used');
});

test('what was left out is one line, without what nothing was left out for', () => {
  const leftOut = [
    { reason: 'refund', rows: 1 },
    { reason: 'missing-amount', rows: 1_200 },
    { reason: 'missing-date', rows: 0 },
  ];
  const target = show(LeftOutLine, { leftOut, note: 'The rest counts.' });
  expect(target.textContent.trim()).toBe(
    'Left out: 1 row – refunds, which are no purchases; 1,200 rows – without an amount. The rest counts.',
  );
  expect(show(LeftOutLine, { leftOut: [] }).textContent.trim()).toBe('');
});

test('the tab of the current view is in sight where not all tabs are', () => {
  const tabs = ['one', 'two', 'three', 'four', 'five'].map((id) => ({ id, title: `The ${id} view`, href: `#/${id}` }));
  const bar = show(ViewTabs, { label: 'Views', tabs, current: 'five' }, 200).querySelector('nav')!;
  const current = bar.querySelector('[aria-current]')!;
  expect(bar.scrollWidth).toBeGreaterThan(bar.clientWidth);
  expect(current.getBoundingClientRect().right).toBeLessThanOrEqual(bar.getBoundingClientRect().right + 1);
});

test('a grid that is wider than its place says so', async () => {
  const columns = ['1', '2', '3', '4', '5', '6'];
  const grid = {
    title: 'Grid',
    rows: ['a'],
    columns,
    values: [[1, 2, 3, 4, 5, 6]],
    rowTitle: 'Row',
    columnTitle: 'Column',
  };
  const narrow = show(HeatGrid, { ...grid, value: { label: 'Value' } }, 300);
  const wide = show(HeatGrid, { ...grid, value: { label: 'Value' } }, 900);
  await expect.poll(() => narrow.textContent).toContain('Scroll sideways');
  expect(wide.textContent).not.toContain('Scroll sideways');
});
