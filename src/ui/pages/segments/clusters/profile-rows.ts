import type { SegmentSample } from '../../../../contract/catalogue';
import type { ProfileRow } from '../../../charts/profile-row';

/** The drawn rows as thin lines, in the colours of their groups; those of others are held back where one is chosen. */
export function profileRows(
  { values, labels }: Pick<SegmentSample, 'values' | 'labels'>,
  quiet: (label: number) => boolean,
): ProfileRow[] {
  return labels.map((label, row) => ({
    values: values.map((column) => column[row]!),
    color: label,
    quiet: quiet(label),
  }));
}
