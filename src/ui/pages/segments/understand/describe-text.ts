import type { DescribeResult, SegmentCondition, SegmentDescription } from '../../../../contract/catalogue';
import { featureLabel } from '../../../app/feature-columns';
import { i18n, t } from '../../../preferences/i18n-state.svelte';
import { listText } from '../list-text';
import { shareText } from '../share-text';

type Titled = (segment: string) => string;

const MOST_WORDS = 3;
const WORDS_OF_ANSWER = 2;

/** The segment that is chosen, else the one that brings most, else the largest, in one sentence. */
export function describeAnswer(
  { segments, valueColumn }: DescribeResult,
  title: Titled,
  chosen?: string,
): string | undefined {
  const asked = segments.filter(({ segment }) => segment === chosen);
  const among = asked.length > 0 ? asked : segments;
  const valued = among.filter(({ value }) => value?.share != null);
  const best = valued.toSorted((a, b) => b.value!.share! - a.value!.share!)[0];
  if (best && valueColumn !== null) {
    return t('segments.understand.answer', {
      segment: title(best.segment),
      share: shareText(best.share),
      value: shareText(best.value!.share),
      column: featureLabel(valueColumn),
      apart: apartOrNone(best),
    });
  }
  const [largest] = among;
  if (!largest) return undefined;
  return t(asked.length > 0 ? 'segments.understand.answer.chosen' : 'segments.understand.answer.size', {
    segment: title(largest.segment),
    share: shareText(largest.share),
    apart: apartOrNone(largest),
  });
}

/** For texts that say it otherwise where nothing does. */
function apartOrNone(segment: Pick<SegmentDescription, 'apart'>): string {
  return segment.apart.length === 0 ? 'none' : apartText(segment, WORDS_OF_ANSWER);
}

/** What sets a segment apart, strongest first. */
export function apartText({ apart }: Pick<SegmentDescription, 'apart'>, most = MOST_WORDS): string {
  if (apart.length === 0) return t('segments.apart.nothing');
  return listText(
    apart
      .slice(0, most)
      .map(({ column, high }) => t(high ? 'segments.high' : 'segments.low', { column: featureLabel(column) })),
  );
}

/** The effects of a segment; null where none of it has a value, or nothing varies. */
export function knownEffects({ effect, known }: Pick<SegmentDescription, 'effect' | 'known'>): (number | null)[] {
  return effect.map((each, column) => ((known[column] ?? 0) > 0 ? each : null));
}

/** A share that is told as all of it only where it is: 99.97 % is 99.9 %. */
export function cautiousShare(share: number): number {
  return Math.floor(share * 1000 + 1e-9) / 1000;
}

/** How strong a difference in standard deviations is (Cohen 1988). */
export function effectText(effect: number): string {
  const size = Math.abs(effect);
  if (size >= 0.8) return t('segments.effect.large');
  if (size >= 0.5) return t('segments.effect.medium');
  return t(size >= 0.2 ? 'segments.effect.small' : 'segments.effect.none');
}

/** `Orders over 4.5 and Days since last purchase up to 60`. */
export function ruleText(conditions: readonly SegmentCondition[]): string {
  return conditions.map(conditionText).join(t('segments.rule.and'));
}

function conditionText({ column, above, upTo }: SegmentCondition): string {
  const named = featureLabel(column);
  if (above !== null && upTo !== null)
    return t('segments.rule.between', { column: named, above: i18n.number(above), upTo: i18n.number(upTo) });
  if (above !== null) return t('segments.rule.above', { column: named, bound: i18n.number(above) });
  return t('segments.rule.upTo', { column: named, bound: i18n.number(upTo) });
}

/** A name that the figures of a segment suggest; null where it has one of its own. */
export function suggestedName({ name }: Pick<SegmentDescription, 'name'>): string | null {
  if (name.code === 'given') return null;
  if (name.code !== 'distinct') return t(`segments.name.${name.code}`);
  const words = [
    ...name.high.slice(0, 1).map((column) => t('segments.high', { column: featureLabel(column) })),
    ...name.low.slice(0, 1).map((column) => t('segments.low', { column: featureLabel(column) })),
  ];
  return listText(words);
}

/** How two segmentations agree, by their adjusted Rand index (Steinley 2004, p. 392). */
export function agreementText(adjustedRand: number): string {
  if (adjustedRand >= 0.9) return t('segments.agree.excellent');
  if (adjustedRand >= 0.8) return t('segments.agree.good');
  if (adjustedRand >= 0.65) return t('segments.agree.moderate');
  return t(adjustedRand >= 0.1 ? 'segments.agree.poor' : 'segments.agree.none');
}
