import { expect, test } from 'vitest';
import { painted } from '../../../../src/ui/pages/segments/rfm/rfm-paint';
import {
  ascends,
  defaultSettings,
  isPublished,
  rfmRequest,
  settingsFrom,
  settingsText,
  withBins,
} from '../../../../src/ui/pages/segments/rfm/rfm-settings';

const own = { recencyDays: [10, 20, 30, 40], frequency: [1, 2, 3, 4], monetaryValue: [5, 6, 7.5, 8] };

test('what was saved is read again', () => {
  const settings = { ...defaultSettings(), cuts: own, paint: painted(defaultSettings().paint, 3, 'Mine') };
  expect(settingsFrom(settingsText(settings))).toEqual(settings);
});

test('what is no such thing is not read', () => {
  const text = settingsText(defaultSettings());
  const lacking = text.replace('"111":"Lost"', '"111":""');
  expect([null, '', '{', '[]', '7', 'null', '{"bins":5,"map":{},"segments":[]}', lacking].map(settingsFrom)).toEqual(
    Array(8).fill(null),
  );
});

test('cuts of another number of bins are dropped', () => {
  const text = settingsText({ ...withBins(defaultSettings(), 4), cuts: own });
  expect(settingsFrom(text)).toEqual(withBins(defaultSettings(), 4));
});

test('the engine is told the map only where it is not the published one', () => {
  expect(rfmRequest(defaultSettings())).toEqual({ bins: 5, method: 'quantiles' });
  const settings = { ...defaultSettings(), cuts: own, paint: painted(defaultSettings().paint, 0, 'Mine') };
  expect(rfmRequest(settings)).toMatchObject({ bins: 5, cuts: own, map: { 111: 'Mine', 555: 'Champions' } });
  expect(rfmRequest(settings)).not.toHaveProperty('method');
});

test('other bins begin with the published map again', () => {
  const next = withBins({ ...defaultSettings(), cuts: own, paint: painted(defaultSettings().paint, 0, 'Mine') }, 4);
  expect(isPublished(next.paint)).toBe(true);
  expect(next).toMatchObject({ cuts: null, paint: { bins: 4 } });
});

test('cuts that do not ascend are told', () => {
  expect([[1, 2, 3], [1, 1], [2, 1], []].map(ascends)).toEqual([true, false, false, true]);
});
