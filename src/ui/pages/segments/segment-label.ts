import { t } from '../../preferences/i18n-state.svelte';
import { segmentNames } from './segment-names-state.svelte';
import { groupLabel, rfmName } from './segment-text';

/**
 * What a segment is called on every page: the name it was given, else that of the published map in the language in use,
 * else its own; a number is a group, −1 noise.
 *
 * @param labels the table that carries it
 */
export function segmentLabel(labels: string, segment: string): string {
  const given = segmentNames.of(labels)[segment];
  if (given !== undefined) return given;
  if (segment === '-1') return t('segments.noise');
  return /^\d+$/.test(segment) ? groupLabel(Number(segment)) : rfmName(segment);
}

/**
 * Whether another segment is called so already.
 *
 * @param segments all that the labels have
 */
export function isTaken(labels: string, segment: string, name: string, segments: readonly string[]): boolean {
  return segments.some((other) => other !== segment && segmentLabel(labels, other) === name);
}

/** The name, with a number behind it where it is taken. */
export function freeName(labels: string, segment: string, name: string, segments: readonly string[]): string {
  let free = name;
  for (let number = 2; isTaken(labels, segment, free, segments); number++) free = `${name} ${number}`;
  return free;
}
