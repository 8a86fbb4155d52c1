import type { RfmCutPoints, RfmParams } from '../../../../contract/catalogue';
import { rfmMap } from '../../../../domain/segments/rfm-map';
import { codes, mapOf, paintOf, publishedPaint, type RfmPaint } from './rfm-paint';

export type CutPoints = Required<RfmCutPoints>;

/** How scores are made, and what their cells are called. */
export interface RfmSettings {
  readonly method: 'quantiles' | 'naturalBreaks';
  /** Cut points of one's own, instead of the method. */
  readonly cuts: CutPoints | null;
  readonly paint: RfmPaint;
}

const DEFAULT_BINS = 5;

export function defaultSettings(): RfmSettings {
  return { method: 'quantiles', cuts: null, paint: publishedPaint(DEFAULT_BINS) };
}

/**
 * Other bins have a map and cuts of their own: the newest that there were, else the published map and no cuts.
 *
 * @param former settings that there were, newest last
 */
export function withBins(settings: RfmSettings, bins: number, former: readonly RfmSettings[] = []): RfmSettings {
  if (bins === settings.paint.bins) return settings;
  const last = former.findLast(({ paint }) => paint.bins === bins);
  return { ...settings, cuts: last?.cuts ?? null, paint: last?.paint ?? publishedPaint(bins) };
}

/** Cuts where a method has found them: the last bound of each dimension is no cut. Equal ones leave a group empty, as there. */
export function foundCuts({ recencyDays, frequency, monetaryValue }: CutPoints): CutPoints {
  return {
    recencyDays: recencyDays.slice(0, -1),
    frequency: frequency.slice(0, -1),
    monetaryValue: monetaryValue.slice(0, -1),
  };
}

export function isPublished({ bins, cells }: RfmPaint): boolean {
  const map = rfmMap(bins);
  return codes(bins).every((code, place) => map.get(code) === cells[place]);
}

/** How scores are made, without the names: the parameters that the cells rest on. */
export function scoring({ method, cuts, paint: { bins } }: RfmSettings): Pick<RfmParams, 'bins' | 'method' | 'cuts'> {
  return { bins, ...(cuts === null ? { method } : { cuts }) };
}

/** The parameters of `segments.rfm` and `segments.movement`, but the table. */
export function rfmRequest(settings: RfmSettings): Omit<RfmParams, 'table'> {
  return { ...scoring(settings), ...(!isPublished(settings.paint) && { map: mapOf(settings.paint) }) };
}

/** Whether cuts ascend; equal ones leave a group empty. */
export function ascends(cuts: readonly number[]): boolean {
  return cuts.every((cut, at) => at === 0 || cut >= cuts[at - 1]!);
}

/** Whether scores can be made so. */
export function isUsable({ cuts }: RfmSettings): boolean {
  return cuts === null || [cuts.recencyDays, cuts.frequency, cuts.monetaryValue].every(ascends);
}

export function settingsText({ method, cuts, paint }: RfmSettings): string {
  return JSON.stringify({ method, cuts, bins: paint.bins, segments: paint.segments, map: mapOf(paint) });
}

/** Settings as they were remembered; `null` where the text is no such thing. */
export function settingsFrom(text: string | null): RfmSettings | null {
  try {
    const { method, cuts, bins, segments, map } = JSON.parse(text ?? 'null') as Record<string, unknown>;
    if (typeof bins !== 'number' || !isTexts(map) || !Array.isArray(segments)) return null;
    if (!codes(bins).every((code) => typeof map[code] === 'string' && map[code] !== '')) return null;
    return {
      method: method === 'naturalBreaks' ? method : 'quantiles',
      cuts: isCuts(cuts, bins) ? cuts : null,
      paint: paintOf(
        bins,
        map,
        segments.filter((segment) => typeof segment === 'string'),
      ),
    };
  } catch {
    return null;
  }
}

function isTexts(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null;
}

function isCuts(value: unknown, bins: number): value is CutPoints {
  if (typeof value !== 'object' || value === null) return false;
  const { recencyDays, frequency, monetaryValue } = value as Record<string, unknown>;
  return [recencyDays, frequency, monetaryValue].every(
    (cuts) => Array.isArray(cuts) && cuts.length === bins - 1 && cuts.every((cut) => typeof cut === 'number'),
  );
}
