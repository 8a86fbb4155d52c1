import { sampleUrls } from 'virtual:samples';
import { ClienteleError } from '../contract/errors';
import type { ImportReport } from '../contract/tables';
import type { CallOptions, Client } from './client';

/** The files of the sample shop in the order in which they are imported; the first is the one that analyses start from. */
const FILES = ['transactions.csv', 'customers.csv', 'feedback.csv', 'referrals.csv', 'survey.csv'];

/** Imports the synthetic shop that ships with the app. @throws ClienteleError as `importTable` does */
export async function importSampleShop(
  client: Client,
  { signal, onProgress }: CallOptions = {},
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const [index, name] of FILES.entries()) {
    const file = await sampleFile(name, signal);
    reports.push(
      await client.importTable(file, {
        name: name.replace(/\.csv$/, ''),
        signal,
        onProgress: (progress) =>
          onProgress?.({ ...progress, fraction: (index + progress.fraction) / FILES.length, note: name }),
      }),
    );
  }
  return reports;
}

/** A file of the bundle; the single file carries its own, compressed. */
async function sampleFile(name: string, signal: AbortSignal | undefined): Promise<File> {
  const address = sampleUrls[name];
  if (address === undefined) throw new Error(`The sample has no file ${name}.`);
  try {
    const { ok, body } = await fetch(new URL(address, document.baseURI), signal ? { signal } : {});
    if (!ok || !body) throw new Error(`The sample file ${name} could not be loaded.`);
    const packed = address.startsWith('data:application/gzip');
    const bytes = packed ? body.pipeThrough(new DecompressionStream('gzip')) : body;
    return new File([await new Response(bytes).blob()], name, { type: 'text/csv' });
  } catch (error) {
    throw signal?.aborted ? new ClienteleError('cancelled', 'Cancelled.') : error;
  }
}
