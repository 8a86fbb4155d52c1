import fc from 'fast-check';
import { expect, test } from 'vitest';
import { givenGroups, quantileGroups } from '../../../../src/domain/segments/rfm-scores';
import { finish } from '../../../../src/domain/stats/steps';
import { painted } from '../../../../src/ui/pages/segments/rfm/rfm-paint';
import {
  ascends,
  defaultSettings,
  foundCuts,
  isPublished,
  isUsable,
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

test('bins that there were come back with their map and cuts, the newest first', () => {
  const older = { ...defaultSettings(), paint: painted(defaultSettings().paint, 0, 'Older') };
  const mine = { ...defaultSettings(), cuts: own, paint: painted(defaultSettings().paint, 0, 'Mine') };
  const four = withBins(mine, 4, [older, mine]);
  expect(withBins(four, 5, [older, mine, four])).toEqual(mine);
  expect(isPublished(withBins(four, 6, [older, mine, four]).paint)).toBe(true);
});

test('bins that stay as they are change nothing', () => {
  const mine = { ...defaultSettings(), cuts: own };
  expect(withBins(mine, 5)).toBe(mine);
});

test('cuts that do not ascend are told; equal ones leave a group empty', () => {
  expect([[1, 2, 3], [1, 1], [2, 1], []].map(ascends)).toEqual([true, true, false, true]);
  const cuts = { ...own, frequency: [2, 1, 3, 4] };
  expect(
    [{ ...defaultSettings(), cuts }, { ...defaultSettings(), cuts: own }, defaultSettings()].map(isUsable),
  ).toEqual([false, true, true]);
});

test('cuts of one’s own begin with those that were found, equal ones too', () => {
  const found = { recencyDays: [10, 20, 30, 40, 50], frequency: [1, 1, 2, 4, 9], monetaryValue: [5, 6, 7.5, 8, 99] };
  expect(foundCuts(found)).toEqual({ ...own, frequency: [1, 1, 2, 4] });
});

test('cuts as they were found put every customer where the method has', () => {
  const value = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(value, (values) => {
      const column = Float64Array.from(values);
      const { group, bounds } = finish(quantileGroups(column, 5));
      const { recencyDays } = foundCuts({ recencyDays: bounds, frequency: bounds, monetaryValue: bounds });
      expect(finish(givenGroups(column, recencyDays)).group).toEqual(group);
    }),
  );
});
