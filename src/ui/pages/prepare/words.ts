import { i18n, t } from '../../preferences/i18n-state.svelte';

const MOST_NAMED = 3;
const LEAST_SHARE = 0.001;

/** A share in per cent; one that is not nothing, or not all, never reads so. */
export function shareText(share: number): string {
  if (share > 0 && share < LEAST_SHARE) return t('prepare.share.less', { share: i18n.percent(LEAST_SHARE) });
  if (share < 1 && share > 1 - LEAST_SHARE) return t('prepare.share.more', { share: i18n.percent(1 - LEAST_SHARE) });
  const tenth = Math.round(share * 1000) / 10;
  return i18n.percent(share, (tenth < 10 || tenth > 99) && !Number.isInteger(tenth) ? 1 : 0);
}

/** Names one after the other; of many the first few. */
export function namesText(names: readonly string[], most = MOST_NAMED): string {
  const shown = names.length <= most + 1 ? names : names.slice(0, most);
  const list = shown.join(t('prepare.comma'));
  return shown.length === names.length ? list : t('prepare.andMore', { list, more: names.length - shown.length });
}

/** Places of steps, from 0, as the list of steps numbers them. */
export function placesText(places: readonly number[]): string {
  return namesText(
    places.map((place) => i18n.number(place + 1)),
    7,
  );
}

/** A value as it is shown within a sentence. */
export function valueText(value: string | number | boolean): string {
  if (typeof value === 'number') return i18n.number(value);
  return typeof value === 'boolean' ? t(value ? 'common.yes' : 'common.no') : value;
}
