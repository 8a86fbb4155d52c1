import { expect, test } from 'vitest';
import '../../../src/messages/segments-act';
import { countedText } from '../../../src/ui/pages/segments/act/counted-text';

test('the day from which recency is counted is told, and whose last day it is', () => {
  const pinned = { asOf: '1998-06-30' };
  expect(countedText(pinned, '1998-06-30')).toContain('1998, the last day that the pinned segments know of');
  expect(countedText(pinned, '1998-07-09')).toContain('1998, the last day of these customers: it is later');
  expect(countedText({}, '1997-01-31')).toContain(
    '1997, the last day of these customers: the pinned segments tell none',
  );
  expect(countedText(pinned, null)).toContain('as the table has it');
});
