import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changesFrom,
  changesText,
  contacts,
  estimateCard,
  totalEstimate,
  usualCard,
  withChange,
  withoutChanges,
  type StrategyCard,
} from '../../../src/ui/pages/segments/act/strategy-card';
import { targetsRequest } from '../../../src/ui/pages/segments/act/target-list';
import { roundedEstimate } from '../../../src/ui/pages/segments/act/rounded-estimate';
import type { SegmentDescription } from '../../../src/contract/catalogue';
import '../../../src/messages/segments';
import '../../../src/messages/segments-act';

const card: StrategyCard = {
  goal: 'Keep them',
  offer: 'Tea',
  channel: 'email',
  budget: null,
  responseRate: 0.1,
  costPerContact: 0.5,
  valuePerResponse: 20,
  included: true,
};

describe('a strategy card', () => {
  it('begins with what is usual, in words', () => {
    const strategy = {
      goal: 'winBack',
      offer: 'reminder',
      channel: 'sms',
      responseRate: 0.05,
      costPerContact: 0.1,
      valuePerResponse: 12.345,
    } as const;
    const words = { goal: (code: string) => `goal ${code}`, offer: (code: string) => `offer ${code}` };
    const name = { code: 'noise', high: [], low: [] } as const;
    expect(usualCard({ strategy, name }, words)).toEqual({
      goal: 'goal winBack',
      offer: 'offer reminder',
      channel: 'sms',
      budget: null,
      responseRate: 0.05,
      costPerContact: 0.1,
      valuePerResponse: 12.35,
      included: false,
    });
  });

  it('estimates contacts × response × value − cost', () => {
    expect(estimateCard(200, card)).toEqual({ contacts: 200, responses: 20, revenue: 400, cost: 100, profit: 300 });
  });

  it('contacts no more than the budget pays for', () => {
    expect(estimateCard(200, { ...card, budget: 25 })).toEqual({
      contacts: 50,
      responses: 5,
      revenue: 100,
      cost: 25,
      profit: 75,
    });
    expect(contacts(10, { budget: 0.3, costPerContact: 0.1 })).toBe(3);
    expect(contacts(10, { budget: 0, costPerContact: 0 })).toBe(10);
  });

  it('never spends more than the budget', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(100_000), fc.integer({ min: 1, max: 1000 }), (size, cents, cost) => {
        const estimate = estimateCard(size, { ...card, budget: cents / 100, costPerContact: cost / 100 });
        expect(estimate.cost).toBeLessThanOrEqual(cents / 100 + 1e-6);
        expect(estimate.contacts).toBeLessThanOrEqual(size);
      }),
    );
  });

  it('is summed up with others', () => {
    const two = [estimateCard(200, card), estimateCard(100, card)];
    expect(totalEstimate(two)).toEqual({ contacts: 300, responses: 30, revenue: 600, cost: 150, profit: 450 });
    expect(totalEstimate([]).profit).toBe(0);
  });
});

describe('changes of cards', () => {
  it('come back as they were stored', () => {
    const changes = withChange(withChange({}, 'Lost', { goal: 'Nothing', budget: null }), '-1', { included: true });
    expect(changesFrom(changesText(changes))).toEqual(changes);
    expect(changesText({})).toBeNull();
    expect(withoutChanges(changes, 'Lost')).toEqual({ '-1': { included: true } });
  });

  it('leave out what is no card', () => {
    expect(['{', '[]', '3', 'null', null].map(changesFrom)).toEqual([{}, {}, {}, {}, {}]);
    const bad = { a: { responseRate: 1.5, costPerContact: -1, channel: 'pigeon', budget: 'all', offer: 7, goal: 'x' } };
    expect(changesFrom(JSON.stringify({ ...bad, b: 1 }))).toEqual({ a: { goal: 'x' } });
  });
});

describe('the cards of a segmentation', () => {
  const storage = new Map<string, string>();
  beforeEach(() => {
    storage.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
      removeItem: (key: string) => storage.delete(key),
    });
    vi.resetModules();
  });
  const fresh = async () =>
    (await import('../../../src/ui/pages/segments/act/strategy-cards-state.svelte')).strategyCards;

  it('are remembered, each segmentation by itself', async () => {
    (await fresh()).change('t1', 'Lost', { responseRate: 0.3 });
    vi.resetModules();
    const again = await fresh();
    expect(again.of('t1')).toEqual({ Lost: { responseRate: 0.3 } });
    expect(again.of('t2')).toEqual({});
  });

  it('take back a slider’s whole way at once, and do it again', async () => {
    const cards = await fresh();
    cards.change('t1', 'Lost', { responseRate: 0.2 });
    cards.change('t1', 'Lost', { responseRate: 0.3 });
    cards.change('t1', 'Lost', { costPerContact: 2 });
    cards.undo('t1');
    expect(cards.of('t1')).toEqual({ Lost: { responseRate: 0.3 } });
    cards.undo('t1');
    expect(cards.of('t1')).toEqual({});
    expect(cards.canUndo('t1')).toBe(false);
    expect(storage.size).toBe(0);
    cards.redo('t1');
    expect(cards.of('t1')).toEqual({ Lost: { responseRate: 0.3 } });
    cards.reset('t1', 'Lost');
    expect(cards.of('t1')).toEqual({});
  });
});

describe('a list of whom to contact', () => {
  const planned = {
    described: { segment: '0' } as SegmentDescription,
    title: 'Best',
    card,
    estimate: { contacts: 7, responses: 1, revenue: 20, cost: 3, profit: 17 },
  };
  const source = { table: 't', labels: { table: 'l', column: 'cluster' }, value: 'monetaryValue' };

  it('asks for what the cards say, in the words of the page', () => {
    expect(targetsRequest(source, [planned])).toEqual({
      table: 't',
      labels: { table: 'l', column: 'cluster' },
      value: 'monetaryValue',
      plan: [{ segment: '0', title: 'Best', contacts: 7, goal: 'Keep them', offer: 'Tea', channel: 'E-mail' }],
      headings: { segment: 'Segment', value: 'Money spent', goal: 'Goal', offer: 'Offer', channel: 'Channel' },
    });
  });

  it('has no value where there is none', () => {
    const request = targetsRequest({ ...source, value: null }, [planned]);
    expect(request).not.toHaveProperty('value');
    expect(request.headings).not.toHaveProperty('value');
  });
});

describe('an estimate as it is told', () => {
  it('adds up: the profit is what is left of the figures shown', () => {
    expect(roundedEstimate({ revenue: 7397.5, cost: 212.4 })).toEqual({
      revenue: 7398,
      cost: 212,
      profit: 7186,
      decimals: 0,
    });
    expect(roundedEstimate({ revenue: 12.345, cost: 99.991 })).toMatchObject({ cost: 99.99, decimals: 2 });
    const money = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(money, money, (revenue, cost) => {
        const told = roundedEstimate({ revenue, cost });
        expect(told.profit).toBeCloseTo(told.revenue - told.cost, 6);
      }),
    );
  });
});
