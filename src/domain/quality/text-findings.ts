import { isGeneratedHeader } from '../table/headers';
import { severityOf, type Finding } from './finding';
import type { TextProfile } from './text-profile';

/** A word in a larger share of cells than this names a category of its own. */
const RARE = 0.05;

/** What the values of a text column say, beyond missing, constant and identifying ones. */
export function textFindings(
  column: string,
  { count, variants, missingWords, missingCategory, lists }: TextProfile,
): Finding[] {
  const findings: Finding[] = [];
  if (variants.cells > 0) {
    const share = variants.cells / count;
    const [common, variant] = variants.examples[0]!;
    findings.push({
      kind: 'mixedCase',
      column,
      count: variants.cells,
      share,
      severity: severityOf(share, 0.01, 1),
      figures: { groups: variants.groups, common: common!.value, variant: variant!.value },
      remedy: { op: 'tidyText', columns: [column], method: 'commonestSpelling' },
    });
  }
  if (missingWords > 0) {
    findings.push({
      kind: 'missingWords',
      column,
      count: missingWords,
      share: missingWords / count,
      severity: severityOf(missingWords / count, 0.05, 1),
      ...(missingCategory / count <= RARE && {
        remedy: { op: 'tidyText', columns: [column], method: 'wordsToMissing' },
      }),
    });
  }
  if (lists) {
    findings.push({
      kind: 'lists',
      column,
      count: lists.cells,
      share: lists.cells / count,
      // Before what else is found: in a table of lists, equal rows are no slip.
      severity: 'high',
      figures: { delimiter: lists.delimiter },
      remedy: {
        op: 'splitText',
        column,
        delimiter: lists.delimiter,
        ...(isGeneratedHeader(column) && { name: 'item' }),
        rowNumber: 'basket',
      },
    });
  }
  return findings;
}
