import { sharedText } from './shared-data';

/** One purchase of the CDNOW sample, as published. */
export interface CdnowLine {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly cds: number;
  readonly dollars: number;
}

/** The lines of the CDNOW sample; null where there is no shared data. */
export function cdnowLines(): CdnowLine[] | null {
  const text = sharedText('cdnow_sample.txt');
  if (text === null) return null;
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => {
      const [, id, day, cds, dollars] = line.trim().split(/ +/);
      return { id: id!, date: day!.replace(/(....)(..)(..)/, '$1-$2-$3'), cds: Number(cds), dollars: Number(dollars) };
    });
}

/** The CDNOW calibration summary, column by column, time in weeks; null where there is no shared data. */
export function cdnowSummary(): Record<'ID' | 'x' | 't_x' | 'T' | 'zbar', Float64Array> | null {
  const text = sharedText('cdnow_summary.csv');
  if (text === null) return null;
  const rows = text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(Number));
  const column = (at: number): Float64Array => Float64Array.from(rows, (row) => row[at]!);
  return { ID: column(0), x: column(1), t_x: column(2), T: column(3), zbar: column(4) };
}
