import { describe, expect, it } from 'vitest';
import '../../../src/messages/segments';
import '../../../src/messages/segments-act';
import type { DescribeResult } from '../../../src/contract/catalogue';
import { distinctTexts } from '../../../src/ui/pages/segments/distinct-texts';
import {
  agreementText,
  apartText,
  cautiousShare,
  describeAnswer,
  effectText,
  knownEffects,
  ruleText,
  suggestedName,
} from '../../../src/ui/pages/segments/understand/describe-text';

const apart = [
  { column: 'orders', high: true, effect: 2 },
  { column: 'recencyDays', high: false, effect: -1 },
  { column: 'mine', high: true, effect: 0.6 },
];
const described = {
  valueColumn: 'monetaryValue',
  segments: [
    { segment: 'Lost', share: 0.7, value: { share: 0.2 }, apart: [] },
    { segment: 'Champions', share: 0.3, value: { share: 0.8 }, apart },
  ],
} as unknown as DescribeResult;

describe('the answer', () => {
  it('names the segment that brings most', () => {
    expect(describeAnswer(described, (segment) => `<${segment}>`)).toBe(
      '<Champions>: 30% of customers with 80% of Money spent; set apart by high Orders, low Days since last purchase.',
    );
  });

  it('tells no share as all where it is not', () => {
    const segments = described.segments.map((each) => ({
      ...each,
      value: { share: each.share < 0.5 ? 0.9974 : 0.0026 },
    }));
    expect(describeAnswer({ ...described, segments } as unknown as DescribeResult, String)).toMatch(
      /^Champions: 30% of customers with 99\.7% of Money spent;/,
    );
  });

  it('is about the segment that is chosen', () => {
    expect(describeAnswer(described, String, 'Lost')).toBe(
      'Lost: 70% of customers with 20% of Money spent; close to the average.',
    );
    expect(describeAnswer(described, String, 'gone')).toMatch(/^Champions/);
  });

  it('names the largest where no value is known', () => {
    const segments = described.segments.map((segment) => ({ ...segment, value: null }));
    expect(describeAnswer({ ...described, valueColumn: null, segments }, String)).toBe(
      'Lost is the largest segment, 70% of customers; close to the average.',
    );
  });
});

describe('figures', () => {
  it('are told as all only where they are', () => {
    expect([1, 0.99996, 0.9994, 0.29, 0].map(cautiousShare)).toEqual([1, 0.999, 0.999, 0.29, 0]);
  });

  it('have no effect where nobody has a value, or nothing varies', () => {
    expect(knownEffects({ effect: [0, 0.4, null], known: [0, 3, 3] })).toEqual([null, 0.4, null]);
  });
});

describe('words', () => {
  it('say what sets a segment apart, strongest first', () => {
    expect(apartText({ apart })).toBe('high Orders, low Days since last purchase, high mine');
  });

  it('read a rule', () => {
    expect(
      ruleText([
        { column: 'orders', above: 4.5, upTo: null },
        { column: 'recencyDays', above: 10, upTo: 60 },
        { column: 'mine', above: null, upTo: 1 },
      ]),
    ).toBe('Orders over 4.5 and Days since last purchase over 10 up to 60 and mine up to 1');
  });

  it('judge effects as Cohen does, and agreement as Steinley does', () => {
    expect([-0.9, 0.5, 0.2, 0.1].map(effectText)).toEqual(['large', 'medium', 'small', 'none']);
    expect([0.95, 0.8, 0.7, 0.3, 0].map(agreementText)).toEqual([
      'they are nearly the same',
      'they agree well',
      'they agree in part',
      'they agree little',
      'they agree no more than by chance',
    ]);
  });

  it('suggest a name for clusters only', () => {
    expect(suggestedName({ name: { code: 'given', high: [], low: [] } })).toBeNull();
    expect(suggestedName({ name: { code: 'champions', high: ['orders'], low: [] } })).toBe('Champions');
    expect(suggestedName({ name: { code: 'distinct', high: ['mine'], low: ['orders'] } })).toBe(
      'high mine, low Orders',
    );
  });

  it('are told apart by a number where they are the same', () => {
    expect(distinctTexts(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a (2)', 'a (3)']);
  });
});
