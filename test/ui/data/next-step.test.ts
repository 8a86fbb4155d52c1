import { describe, expect, test } from 'vitest';
import { missingRoles, nextStep } from '../../../src/ui/pages/data/next-step';
import { column, table } from './tables';

const customer = column('who', 'customerId');
const date = column('when', 'date');

describe('nextStep', () => {
  test('purchases lead to the customers', () => {
    expect(nextStep(table('t', [customer, date, column('paid', 'amount')]))).toEqual({ kind: 'customers' });
    expect(nextStep(table('t', [customer, date, column('n', 'quantity'), column('p', 'unitPrice')]))).toEqual({
      kind: 'customers',
    });
  });

  test('a table with one row a customer leads to a prediction', () => {
    expect(nextStep(table('t', [column('who', 'customerId', 100), column('age')]))).toEqual({ kind: 'predict' });
  });

  test('a table with a target leads to a prediction', () => {
    expect(nextStep(table('t', [column('age'), column('default', 'target')]))).toEqual({ kind: 'predict' });
  });

  test('purchases that lack a role are told which', () => {
    expect(nextStep(table('t', [customer, date]))).toEqual({ kind: 'roles', missing: ['amount'] });
    expect(nextStep(table('t', [column('who', 'customerId', 100), date]))).toEqual({
      kind: 'roles',
      missing: ['amount'],
    });
  });

  test('feedback and referrals are told nothing that does not concern them', () => {
    expect(nextStep(table('t', [customer, date, column('text', 'feedback')]))).toBeNull();
    expect(nextStep(table('t', [date, column('by', 'referrer')]))).toBeNull();
  });

  test('customer features lead to their value, other derived tables nowhere', () => {
    expect(nextStep(table('t', [], {}))).toEqual({ kind: 'value' });
    expect(nextStep(table('t', [customer, date], { analysis: 'segments.rfm' }))).toBeNull();
  });

  test('purchases that were joined or prepared lead to the customers as well', () => {
    const columns = [customer, date, column('paid', 'amount')];
    expect(nextStep(table('t', columns, { analysis: 'joins.apply' }))).toEqual({ kind: 'customers' });
    expect(nextStep(table('t', columns, { analysis: 'prepare.apply' }))).toEqual({ kind: 'customers' });
  });

  test('a table that steps have prepared leads where its rows do, and is asked for no roles', () => {
    const prepared = { analysis: 'prepare.apply' };
    expect(nextStep(table('t', [customer, date, column('paid', 'amount')], prepared))).toEqual({ kind: 'customers' });
    expect(nextStep(table('t', [customer, date], prepared))).toBeNull();
  });

  test('an empty table leads nowhere', () => {
    expect(nextStep({ ...table('t', [customer, date, column('paid', 'amount')]), rowCount: 0 })).toBeNull();
  });
});

test('a quantity without a price does not do for the amount', () => {
  expect(missingRoles([column('n', 'quantity')])).toEqual(['customerId', 'date', 'amount']);
  expect(missingRoles([customer, date, column('n', 'quantity'), column('p', 'unitPrice')])).toEqual([]);
});
