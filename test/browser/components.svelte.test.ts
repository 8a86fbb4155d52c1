import { createRawSnippet, flushSync, mount, tick, unmount, type Component } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import '../../src/messages/value';
import type { TableInfo } from '../../src/contract/tables';
import '../../src/ui/app/tokens.css';
import Fetched from '../../src/ui/app/Fetched.svelte';
import type { Finding } from '../../src/domain/value/purchase/verdict';
import RailFoot from '../../src/ui/app/RailFoot.svelte';
import Dendrogram from '../../src/ui/charts/Dendrogram.svelte';
import HeatGrid from '../../src/ui/charts/HeatGrid.svelte';
import ParallelCoordinates from '../../src/ui/charts/ParallelCoordinates.svelte';
import { dendrogram } from '../../src/domain/segments/dendrogram';
import NumberField from '../../src/ui/components/NumberField.svelte';
import ViewTabs from '../../src/ui/components/ViewTabs.svelte';
import TableName from '../../src/ui/pages/data/TableName.svelte';
import LeftOutLine from '../../src/ui/pages/value/LeftOutLine.svelte';
import Verdict from '../../src/ui/pages/value/Verdict.svelte';
import { i18n } from '../../src/ui/preferences/i18n-state.svelte';

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
  i18n.choose('en');
});

test('a table that the app named is called the same wherever it is shown', () => {
  const table = {
    tableId: 'c',
    name: 'shop: customers',
    rowCount: 2,
    columns: [],
    madeBy: { analysis: 'customers.features', version: 1, parameters: {}, sources: [] },
  } as unknown as TableInfo;
  i18n.choose('zh-CN');
  const rail = show(RailFoot, { table, storedBytes: 0 });
  const list = show(TableName, { table, made: [], open: false });
  expect(rail.querySelector('.table-name')?.textContent).toBe('shop：客户');
  expect(list.querySelector('a')?.textContent).toBe('shop：客户');
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

test('what was fetched late does not take the place of what is wanted now', async () => {
  const chunk = (): { readonly come: (text: string) => void; readonly load: () => Promise<{ default: string }> } => {
    let come!: (text: string) => void;
    const promise = new Promise<{ default: string }>((resolve) => (come = (text) => resolve({ default: text })));
    return { come, load: () => promise };
  };
  const [slow, fast] = [chunk(), chunk()];
  const props = $state({
    load: slow.load,
    children: createRawSnippet((part: () => string) => ({ render: () => `<p>${part()}</p>` })),
  });
  const target = show<typeof props>(Fetched, props);
  props.load = fast.load;
  flushSync();
  fast.come('Value');
  await fast.load();
  await tick();
  expect(target.textContent).toBe('Value');
  slow.come('Data');
  await slow.load();
  await tick();
  expect(target.textContent).toBe('Value');
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

test('a branch of a tree is chosen by a click or a key, and a drag moves the cut', async () => {
  const chosen: number[] = [];
  const cuts: number[] = [];
  const tree = dendrogram(4, [
    { a: 0, b: 1, height: 1 },
    { a: 2, b: 3, height: 2 },
    { a: 0, b: 2, height: 5 },
  ]);
  const target = show(Dendrogram, {
    title: 'Tree',
    tree,
    labels: [0, 0, 1, 1],
    labelOf: String,
    chosen: 1,
    clusters: 2,
    most: 4,
    heightLabel: 'Height',
    cutLabel: 'Cut',
    clustersText: String,
    branchText: (label: number, rows: number) => `Group ${label}: ${rows}`,
    oncut: (clusters: number) => void cuts.push(clusters),
    onselect: (label: number) => void chosen.push(label),
  });
  await expect.poll(() => target.querySelectorAll('[role=button]').length).toBe(2);
  const [first, second] = [...target.querySelectorAll('[role=button]')];
  expect([first!.getAttribute('aria-label'), first!.getAttribute('aria-pressed')]).toEqual(['Group 0: 2', 'false']);
  expect(second!.getAttribute('aria-pressed')).toBe('true');
  const svg = first!.closest('svg')!;
  // Only pointers of a real device can be captured.
  svg.setPointerCapture = () => undefined;
  const { left } = first!.getBoundingClientRect();
  const { top } = svg.getBoundingClientRect();
  const pointer = (on: Element, type: string, down: number): void => {
    const at = { clientX: left + 5, clientY: top + down, pointerId: 1, bubbles: true, button: 0 };
    on.dispatchEvent(new PointerEvent(type, at));
    flushSync();
  };
  const before = svg.querySelector('.cut')!.getAttribute('y1');
  pointer(first!, 'pointerdown', 230);
  pointer(first!, 'pointermove', 233);
  pointer(first!, 'pointerup', 233);
  second!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect([chosen, cuts]).toEqual([[0, 1], []]);

  // The plot is 290 pixels high for heights up to 5.25, from 24 on: 235 is a height of 1.4, 26 one of 5.2.
  pointer(first!, 'pointerdown', 225);
  pointer(first!, 'pointermove', 235);
  expect(svg.querySelector('.cut')!.getAttribute('y1')).not.toBe(before);
  expect(cuts).toEqual([]);
  pointer(first!, 'pointerup', 235);
  expect(cuts).toEqual([3]);
  pointer(svg, 'pointerdown', 26);
  pointer(svg, 'pointerup', 26);
  expect([chosen, cuts]).toEqual([
    [0, 1],
    [3, 1],
  ]);
});

test('cells tell which part of them is chosen elsewhere, and step back behind those that are marked', () => {
  const grid = { title: 'Grid', rows: ['a', 'b'], columns: ['1'], values: [[10], [20]], rowTitle: 'Row' };
  const target = show(HeatGrid, {
    ...grid,
    columnTitle: 'Column',
    value: { label: 'Value' },
    marked: (row: number) => row === 1,
    part: (row: number) => (row === 0 ? { share: 0.25, text: '3 of them' } : undefined),
    onselect: () => undefined,
  });
  const [first, second] = [...target.querySelectorAll('td button')];
  expect(first!.getAttribute('aria-label')).toBe('a, 1: 10; 3 of them');
  expect(first!.closest('td')!.style.getPropertyValue('--part')).toBe('25%');
  expect(first!.closest('td')!.className).toContain('quiet');
  expect([second!.getAttribute('aria-label'), second!.getAttribute('aria-pressed')]).toEqual(['b, 1: 20', 'true']);
  expect(second!.closest('td')!.className).not.toContain('quiet');
});

test('names over axes stay apart where there is little room, and are told in full', async () => {
  const labels = ['Days since last purchase', 'Average order value', 'Mean days between orders', 'Different products'];
  const target = show(
    ParallelCoordinates,
    {
      title: 'Profiles',
      axes: labels.map((label) => ({ label, low: 0, high: 1 })),
      lines: [{ name: 'Group 1', color: 0, values: [0, 1, 0, 1] }],
    },
    300,
  );
  await expect.poll(() => target.querySelectorAll('.name').length).toBeGreaterThan(4);
  const boxes = [...target.querySelectorAll('svg g')].map((group) => group.getBoundingClientRect());
  const overlaps = boxes.slice(1).filter(({ left }, at) => left < boxes[at]!.right);
  expect(overlaps).toEqual([]);
  expect([...target.querySelectorAll('svg g title')].map(({ textContent }) => textContent)).toEqual(labels);
});
