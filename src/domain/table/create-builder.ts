import { BooleanBuilder } from './boolean-builder';
import type { ColumnBuilder } from './column-builder';
import { DateBuilder } from './date-builder';
import { NumberBuilder } from './number-builder';
import type { Reading } from './reading';
import { TextBuilder } from './text-builder';

/** A builder for the file's column at `index`, read as `reading` says. */
export function createBuilder(index: number, reading: Reading): ColumnBuilder {
  switch (reading.type) {
    case 'number':
      return new NumberBuilder(index, reading);
    case 'date':
      return new DateBuilder(index, reading);
    case 'boolean':
      return new BooleanBuilder(index, reading);
    case 'text':
      return new TextBuilder(index);
  }
}
