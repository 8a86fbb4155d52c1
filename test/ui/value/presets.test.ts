import { expect, test } from 'vitest';
import { presetsOf, withPreset, type Preset } from '../../../src/ui/pages/value/presets';
import { settingsOf } from '../../../src/ui/pages/value/value-choices';

const preset = (name: string, alpha: number): Preset => ({
  name,
  model: 'weighted',
  settings: { ...settingsOf(undefined), weights: { alpha, beta: 0.5, gamma: 0 } },
});
const [money, friends] = [preset('Money', 1), preset('Friends', 0.2)];

test('presets come back as they were stored', () => {
  expect(presetsOf(JSON.stringify([money, friends]))).toEqual([money, friends]);
});

test('what cannot be read is no preset', () => {
  expect(presetsOf(null)).toEqual([]);
  expect(presetsOf('{"name":1}')).toEqual([]);
  expect(presetsOf('not JSON')).toEqual([]);
});

test('one of the same name is replaced where it stands', () => {
  const changed = preset('Money', 0.4);
  expect(withPreset([money, friends], changed)).toEqual([changed, friends]);
  expect(withPreset([money], friends)).toEqual([money, friends]);
});
