import { expect, test } from 'vitest';
import { tableGroups } from '../../../src/ui/pages/data/table-groups';
import { table } from './tables';

test('derived tables stand under the import that they go back to, however many steps', () => {
  const rfm = table('rfm', [], { sources: ['features'] });
  const features = table('features', [], { sources: ['shop', 'survey'] });
  const shop = table('shop');
  const survey = table('survey');
  expect(tableGroups([rfm, survey, features, shop])).toEqual([
    { table: survey, derived: [] },
    { table: shop, derived: [rfm, features] },
  ]);
});

test('tables whose source was deleted stand by themselves, last', () => {
  const features = table('features', [], { sources: ['gone'] });
  const rfm = table('rfm', [], { sources: ['features'] });
  const shop = table('shop');
  expect(tableGroups([features, rfm, shop]).map((group) => [group.table.tableId, group.derived.length])).toEqual([
    ['shop', 0],
    ['features', 0],
    ['rfm', 0],
  ]);
});
