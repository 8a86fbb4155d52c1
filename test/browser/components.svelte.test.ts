import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import '../../src/messages/value';
import type { Finding } from '../../src/domain/value/purchase/verdict';
import NumberField from '../../src/ui/components/NumberField.svelte';
import Verdict from '../../src/ui/pages/value/Verdict.svelte';

const shown: Record<string, unknown>[] = [];

function show<Props extends Record<string, unknown>>(component: Component<Props>, props: Props): HTMLElement {
  const target = document.body.appendChild(document.createElement('div'));
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
