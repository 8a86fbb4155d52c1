import { BooleanMerger } from './boolean-merger';
import type { Decode } from './cells';
import type { ColumnMerger } from './column-merger';
import { DateMerger } from './date-merger';
import { NumberMerger } from './number-merger';
import type { Reading } from './reading';
import { TextMerger } from './text-merger';

/** What puts parts together that were built as `reading` says. */
export function createMerger(reading: Reading, decode: Decode): ColumnMerger {
  switch (reading.type) {
    case 'number':
      return new NumberMerger(reading.decimal);
    case 'date':
      return new DateMerger(reading.format);
    case 'boolean':
      return new BooleanMerger(reading.family);
    case 'text':
      return new TextMerger(decode);
  }
}
