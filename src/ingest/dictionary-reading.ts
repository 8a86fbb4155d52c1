import { TEXT, type ColumnHints, type Reading } from '../domain/table/reading';
import { ReadingJudge } from '../domain/table/reading-judge';
import type { TextDictionary } from '../domain/table/text-dictionary';

/** Texts judged between two ticks. */
const JUDGED_AT_ONCE = 4_096;

/** How a column is to be read, by all its texts: what they say is final. */
export async function dictionaryReading(
  dictionary: Pick<TextDictionary, 'size' | 'counts' | 'text'>,
  hints: ColumnHints,
  tick: () => Promise<void>,
): Promise<Reading> {
  let total = 0;
  for (const count of dictionary.counts) total += count;
  const judge = new ReadingJudge(hints, total);
  for (let code = 0; code < dictionary.size; code++) {
    if (!judge.add(dictionary.text(code), dictionary.counts[code]!)) return TEXT;
    if (code % JUDGED_AT_ONCE === JUDGED_AT_ONCE - 1) await tick();
  }
  return judge.verdict();
}
