import type { CampaignEstimate } from '../../../../domain/segments/strategy';

/** Below this, cents are told. */
const WHOLE_FROM = 100;

/** An estimate as it is told: the profit is what is left of the figures shown, to the same decimals. */
export function roundedEstimate(
  { revenue, cost }: Pick<CampaignEstimate, 'revenue' | 'cost'>,
  decimals = Math.max(revenue, cost) < WHOLE_FROM ? 2 : 0,
): { readonly revenue: number; readonly cost: number; readonly profit: number; readonly decimals: number } {
  const scale = 10 ** decimals;
  const [brought, spent] = [Math.round(revenue * scale), Math.round(cost * scale)];
  return { revenue: brought / scale, cost: spent / scale, profit: (brought - spent) / scale, decimals };
}
