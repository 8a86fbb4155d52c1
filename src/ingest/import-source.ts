import { ClienteleError } from '../contract/errors';
import type { ImportOptions } from '../contract/tables';
import type { SegmentedSource } from './bytes/segments';
import { guessEncoding, isAsciiBytes, type EncodingGuess } from './encoding-guess';
import { openSource, type OpenedSource } from './open-source';
import { SAMPLE_BYTES } from './sample';
import { understandFile, type FileUnderstanding } from './understand';
import { utf8Source } from './utf8-source';
import { warning } from './warnings';

/** One file of an import: how it is understood, and its bytes in UTF-8. */
export interface ImportSource extends SegmentedSource {
  /** The file as it was given. */
  readonly file: Blob;
  readonly opened: OpenedSource;
  readonly understanding: FileUnderstanding;
  readonly replaced: number;
}

/** @throws ClienteleError as `openSource` and `understandFile` do, and `file-encoding` */
export async function importSource(
  file: Blob,
  name: string,
  options: ImportOptions,
  pause: () => Promise<void>,
): Promise<ImportSource> {
  return understood(await openSource(file, options, pause), file, name, options, pause);
}

async function understood(
  opened: OpenedSource,
  file: Blob,
  name: string,
  options: ImportOptions,
  pause: () => Promise<void>,
): Promise<ImportSource> {
  const understanding = await understandFile(opened, options, pause);
  const { encoding, shape } = understanding;
  const { blob, replaced } = await utf8Source(opened.blob, encoding, options.lossy === true, pause);
  return { file, opened, name, understanding, blob, replaced, shape, format: opened.format };
}

/**
 * The source understood again where its encoding was guessed from ASCII alone and a later byte disproved it; `null` where
 * it was not.
 * @param error what reading the source failed with
 */
export async function understoodAgain(
  { file, opened, name, understanding }: ImportSource,
  error: unknown,
  options: ImportOptions,
  pause: () => Promise<void>,
): Promise<ImportSource | null> {
  const guess = understanding.encodingUntested ? await laterEncoding(opened.blob, error) : null;
  if (!guess) return null;
  const { encoding } = guess;
  const again = await understood(opened, file, name, { ...options, encoding }, pause);
  const note = warning('encoding-guessed', { encoding, confidence: Math.round(guess.confidence * 100) });
  const warnings = [note, ...again.understanding.warnings];
  return { ...again, understanding: { ...again.understanding, warnings } };
}

/** A guess by the bytes that disproved a guess from ASCII alone. */
async function laterEncoding(source: Blob, error: unknown): Promise<EncodingGuess | null> {
  if (!(error instanceof ClienteleError) || error.code !== 'file-encoding') return null;
  const offset = Number(error.details['offset']);
  const before = new Uint8Array(await source.slice(Math.max(0, offset - SAMPLE_BYTES), offset).arrayBuffer());
  if (!isAsciiBytes(before)) return null;
  const after = new Uint8Array(await source.slice(offset, offset + SAMPLE_BYTES).arrayBuffer());
  const guess = await guessEncoding(after, offset + after.length >= source.size);
  return guess.encoding === 'utf-8' ? null : guess;
}
