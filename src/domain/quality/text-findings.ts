import { severityOf, type Finding } from './finding';
import type { TextProfile } from './text-profile';

/** What the values of a text column say, beyond missing, constant and identifying ones. */
export function textFindings(column: string, { count, variants, missingWords }: TextProfile): Finding[] {
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
      remedy: { op: 'tidyText', columns: [column], method: 'wordsToMissing' },
    });
  }
  return findings;
}
