import type { Columns } from '../../../domain/prepare/run-steps';
import { headerSaysIdentifier } from '../../../domain/table/identifier';
import { columnReference } from './expression-check';

/** A condition over columns that are there; empty where there are none. */
export function conditionExample(columns: Columns): string {
  const describing = columns.filter(({ name }) => !headerSaysIdentifier(name));
  const first = (type: string): string | undefined => {
    const found = describing.find((column) => column.type === type);
    return found && columnReference(found.name);
  };
  const [number, text, date, boolean] = [first('number'), first('text'), first('date'), first('boolean')];
  const parts = [
    ...(number === undefined ? [] : [`${number} > 0`]),
    ...(text === undefined ? [] : [`not isMissing(${text})`]),
    ...(date === undefined ? [] : [`year(${date}) >= 2024`]),
    ...(boolean === undefined ? [] : [boolean]),
  ];
  return parts.slice(0, 2).join(' and ');
}
