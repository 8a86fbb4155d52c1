import { mendedSource, mendedText } from '../ingest/mend';
import type { Manifest, StoredSource } from '../storage/schema';
import { readSources } from '../storage/source-store';
import type { Services } from './services';

/** A row that was mended and fits. */
export interface Admitted {
  readonly index: number;
  /** Place of the file in the table's sources. */
  readonly source: number;
  readonly fields: readonly string[];
  readonly origin: { readonly line: number; readonly source: string };
}

interface Originals {
  readonly sources: readonly StoredSource[];
  readonly blobs: ReadonlyMap<number, Blob>;
  /** What was in the places of `blobs`. */
  readonly former: ReadonlyMap<number, Blob | null>;
}

/** The originals with the mended rows after them, so that a column that is read again has them too. */
export async function withMended(
  { database }: Services,
  manifest: Manifest,
  sources: readonly StoredSource[],
  admitted: readonly Admitted[],
): Promise<Originals> {
  if (manifest.originalKept !== true) return { sources, blobs: new Map(), former: new Map() };
  const kept = await readSources(database, manifest);
  const all = [...sources];
  const blobs = new Map<number, Blob>();
  const replaced = new Map<number, Blob | null>();
  for (const source of new Set(admitted.map((row) => row.source))) {
    const { name, width } = sources[source]!;
    const rows = admitted.filter((row) => row.source === source);
    const text = mendedText(rows.map(({ fields }) => fields));
    const last = all.length - 1;
    const goesOn = all[last]!.mended === true && all[last]!.name === name;
    const place = goesOn ? last : all.length;
    const before = goesOn ? kept[last]?.blob : undefined;
    const blob = new Blob([...(before ? [before] : []), text]);
    const former = goesOn ? all[last]!.lines : [];
    const lines = former && [...former, ...rows.map(({ origin }) => origin.line)];
    all[place] = { ...mendedSource(name, blob.size, width), mended: true, ...(lines && { lines }) };
    blobs.set(place, blob);
    replaced.set(place, before ?? null);
  }
  return { sources: all, blobs, former: replaced };
}
