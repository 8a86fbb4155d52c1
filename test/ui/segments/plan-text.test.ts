import { describe, expect, it } from 'vitest';
import '../../../src/messages/segments-act';
import type { PlannedSegment } from '../../../src/ui/pages/segments/act/plan-state.svelte';
import { planAnswer, planTitle } from '../../../src/ui/pages/segments/act/plan-text';

const estimate = (revenue: number, cost: number) => ({
  contacts: 1000,
  responses: 10,
  revenue,
  cost,
  profit: revenue - cost,
});
const best = (revenue: number, cost: number) =>
  ({ title: 'Loyal', estimate: estimate(revenue, cost) }) as PlannedSegment;

describe('a plan in words', () => {
  it('tells what it costs and brings', () => {
    const plan = { best: best(500, 100), total: estimate(600, 150) };
    expect(planAnswer(plan)).toBe(
      'Contacting 1,000 customers would cost 150 and bring 600: a profit of 450, most from Loyal.',
    );
    expect(planTitle(plan)).toBe('Loyal promises most: 400');
  });

  it('calls a loss a loss', () => {
    const plan = { best: best(80, 100), total: estimate(100, 150) };
    expect(planAnswer(plan)).toBe(
      'Contacting 1,000 customers would cost 150 and bring 100: a loss of 50. Loyal comes off best.',
    );
    expect(planTitle(plan)).toBe('No segment promises a profit at these rates');
  });

  it('asks for a value where none is known', () => {
    const plan = { best: best(80, 100), total: estimate(0, 150) };
    expect(planAnswer(plan)).toMatch(/^Say what a response is worth/);
    expect(planTitle(plan)).toBe('Only costs are known yet');
  });

  it('is empty where nothing is part of it', () => {
    const plan = { best: undefined, total: estimate(0, 0) };
    expect([planAnswer(plan), planTitle(plan)]).toEqual(Array(2).fill('No segment is part of the plan.'));
  });
});
