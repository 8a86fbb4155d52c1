import type { SegmentDescription } from '../../../../contract/catalogue';
import { campaignEstimate, type CampaignEstimate, type Strategy } from '../../../../domain/segments/strategy';

export const CHANNELS = ['email', 'sms', 'phone', 'mail', 'ads'] as const satisfies readonly Strategy['channel'][];

/** What is to be done with a segment. Goal and offer are words. */
export interface StrategyCard {
  readonly goal: string;
  readonly offer: string;
  readonly channel: Strategy['channel'];
  /** Most that may be spent; null for no bound. */
  readonly budget: number | null;
  /** Share of those contacted who buy, 0 to 1. */
  readonly responseRate: number;
  readonly costPerContact: number;
  readonly valuePerResponse: number;
  /** Whether it is part of the plan. */
  readonly included: boolean;
}

/** What the user changed, by segment; the rest is what is usual in the field. */
export type CardChanges = Readonly<Record<string, Partial<StrategyCard>>>;

/** What is usual for such customers, its codes put into words. */
export function usualCard(
  { strategy, name }: Pick<SegmentDescription, 'strategy' | 'name'>,
  words: { goal(code: Strategy['goal']): string; offer(code: Strategy['offer']): string },
): StrategyCard {
  return {
    goal: words.goal(strategy.goal),
    offer: words.offer(strategy.offer),
    channel: strategy.channel,
    budget: null,
    responseRate: strategy.responseRate,
    costPerContact: strategy.costPerContact,
    valuePerResponse: Math.round(strategy.valuePerResponse * 100) / 100,
    included: name.code !== 'noise',
  };
}

/** How many can be contacted within the budget. */
export function contacts(size: number, { budget, costPerContact }: Pick<StrategyCard, 'budget' | 'costPerContact'>) {
  if (budget === null || !(costPerContact > 0)) return size;
  // Money in binary: 3 contacts at 0.1 cost a little more than 0.3.
  return Math.min(size, Math.floor(budget / costPerContact + 1e-9));
}

export interface CardEstimate extends CampaignEstimate {
  readonly contacts: number;
}

/** Contacts × response × value − cost. */
export function estimateCard(size: number, card: StrategyCard): CardEstimate {
  const reached = contacts(size, card);
  return { contacts: reached, ...campaignEstimate(reached, card, card.valuePerResponse) };
}

export function totalEstimate(estimates: readonly CardEstimate[]): CardEstimate {
  const sum = (of: (estimate: CardEstimate) => number): number =>
    estimates.reduce((total, estimate) => total + of(estimate), 0);
  return {
    contacts: sum((each) => each.contacts),
    responses: sum((each) => each.responses),
    revenue: sum((each) => each.revenue),
    cost: sum((each) => each.cost),
    profit: sum((each) => each.profit),
  };
}

/** A segment's changes with some more; what is changed to the usual stays a change of its own. */
export function withChange(changes: CardChanges, segment: string, more: Partial<StrategyCard>): CardChanges {
  return { ...changes, [segment]: { ...changes[segment], ...more } };
}

export function withoutChanges(changes: CardChanges, segment: string): CardChanges {
  return Object.fromEntries(Object.entries(changes).filter(([other]) => other !== segment));
}

export function changesText(changes: CardChanges): string | null {
  return Object.keys(changes).length === 0 ? null : JSON.stringify(changes);
}

/** Changes as they were stored; what cannot be read is left out. */
export function changesFrom(text: string | null): CardChanges {
  if (text === null) return {};
  try {
    const stored: unknown = JSON.parse(text);
    if (!isRecord(stored)) return {};
    return Object.fromEntries(
      Object.entries(stored).flatMap(([segment, card]) => (isRecord(card) ? [[segment, readChanges(card)]] : [])),
    );
  } catch {
    return {};
  }
}

function readChanges(card: Readonly<Record<string, unknown>>): Partial<StrategyCard> {
  const amount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
  const { goal, offer, channel, budget, responseRate, costPerContact, valuePerResponse, included } = card;
  const known = CHANNELS.find((each) => each === channel);
  return {
    ...(typeof goal === 'string' && { goal }),
    ...(typeof offer === 'string' && { offer }),
    ...(known && { channel: known }),
    ...((budget === null || amount(budget)) && { budget }),
    ...(amount(responseRate) && responseRate <= 1 && { responseRate }),
    ...(amount(costPerContact) && { costPerContact }),
    ...(amount(valuePerResponse) && { valuePerResponse }),
    ...(typeof included === 'boolean' && { included }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
