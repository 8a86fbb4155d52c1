import { afterEach, describe, expect, it } from 'vitest';
import { AREAS } from '../../../src/ui/app/areas';
import { matchingGroups, paletteGroups, type CommandGroup } from '../../../src/ui/app/palette-commands';
import { i18n } from '../../../src/ui/preferences/i18n-state.svelte';

const run = (): void => undefined;
const groups: CommandGroup[] = [
  { title: 'Areas', commands: [{ id: 'value', label: 'Value', icon: 'value', keywords: ['clv'], run }] },
  {
    title: 'Tables',
    commands: [
      { id: 'a', label: 'Shop transactions 2024', icon: 'table', keywords: [], run },
      { id: 'b', label: '交易记录', icon: 'table', keywords: [], run },
    ],
  },
];

const found = (query: string): string[] =>
  matchingGroups(groups, query).flatMap((group) => group.commands.map(({ id }) => id));

describe('matchingGroups', () => {
  it('finds all words in any order, whatever their case', () => {
    expect(found('2024 SHOP')).toEqual(['a']);
    expect(found('shop 2025')).toEqual([]);
  });

  it('finds by keyword and in Chinese', () => {
    expect(found('clv')).toEqual(['value']);
    expect(found('记录')).toEqual(['b']);
  });

  it('gives everything for nothing, and no empty groups', () => {
    expect(found(' ')).toEqual(['value', 'a', 'b']);
    expect(matchingGroups(groups, 'clv')).toHaveLength(1);
  });
});

describe('the views of areas', () => {
  const viewsFor = (query: string): string[] =>
    matchingGroups(paletteGroups(AREAS, []), query).flatMap(({ commands }) =>
      commands.map(({ id }) => id).filter((id) => id.startsWith('view-')),
    );

  afterEach(() => i18n.choose('en'));

  it.each(['en', 'zh-CN'] as const)('are found by their names in both languages while %s is shown', (locale) => {
    i18n.choose(locale);
    expect(viewsFor('trust')).toEqual(['view-value-trust']);
    expect(viewsFor('可信度')).toEqual(['view-value-trust']);
    expect(viewsFor('value compare')).toEqual(['view-value-compare']);
    expect(viewsFor('RFM')).toEqual(['view-segments-rfm']);
    expect(viewsFor('聚类')).toEqual(['view-segments-clusters']);
  });
});
