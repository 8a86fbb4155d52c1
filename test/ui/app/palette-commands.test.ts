import { describe, expect, it } from 'vitest';
import { matchingGroups, type CommandGroup } from '../../../src/ui/app/palette-commands';

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
