import { expect, test } from 'vitest';
import { dateFaults } from '../../../../src/ui/pages/segments/movement/date-faults';

const purchases = { first: '1997-01-01', last: '1998-06-30' };

test('dates that are left to the data, or lie within them, are no faults', () => {
  expect(dateFaults(null, null, purchases)).toEqual({});
  expect(dateFaults('1997-01-01', '1997-01-02', purchases)).toEqual({});
  expect(dateFaults('1998-01-01', '1999-01-01', purchases)).toEqual({});
});

test('each fault is told at its field', () => {
  expect(dateFaults('1990-01-01', null, purchases)).toEqual({ from: { code: 'beforeAll', date: '1997-01-01' } });
  expect(dateFaults('1997-06-01', '1997-06-01', purchases)).toEqual({
    from: { code: 'notBefore', date: '1997-06-01' },
  });
  expect(dateFaults('1999-01-01', null, purchases)).toEqual({ from: { code: 'notBefore', date: '1998-06-30' } });
  expect(dateFaults(null, '1997-01-01', purchases)).toEqual({ to: { code: 'beforeAll', date: '1997-01-01' } });
});

test('while the purchases are not known, only the order is', () => {
  expect(dateFaults('1990-01-01', '1991-01-01', null)).toEqual({});
  expect(dateFaults('1990-01-01', null, null)).toEqual({});
  expect(dateFaults('1992-01-01', '1991-01-01', null)).toEqual({ from: { code: 'notBefore', date: '1991-01-01' } });
});
