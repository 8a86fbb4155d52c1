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
